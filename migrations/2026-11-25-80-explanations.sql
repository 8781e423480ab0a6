-- A doubtful figure that a unit gives in an update round has its sentence, as any other figure has.

alter table guiheng.update_answer add column explanation text not null default '';
