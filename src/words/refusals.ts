/** What a person reads when a request is refused: what happened, to what, and what to do. */

import type { RefusalCode } from '#domain/refusal.ts'
import type { Wording } from './language.ts'

export const refusals = {
  'not-signed-in': { zh: '请先登录。', en: 'Please sign in first.' },
  'sign-in-refused': {
    zh: '账号或密码不正确。请核对后重试。',
    en: 'The account or the password is not right. Check them and try again.',
  },
  'account-locked': {
    zh: '该账号因多次输错密码被锁定至{{until}}，届时可再试。',
    en: 'This account is locked until {{until}} after several wrong passwords. Try again then.',
  },
  'invitation-unknown': {
    zh: '邀请码无效、已用过或已过期。请向区级协调人索取新的邀请码。',
    en: 'This invitation code is unknown, used or expired. Ask the coordinator for a new one.',
  },
  'account-taken': {
    zh: '账号“{{name}}”已有人使用，请另取一个。',
    en: 'The account name "{{name}}" is taken. Choose another.',
  },
  'account-settled': {
    zh: '账号名已定，不能再改。',
    en: 'The account has its name; it cannot be changed again.',
  },
  'account-name-invalid': {
    zh: '请取一个账号名：{{least}}至{{most}}位，用英文字母和数字，中间可用点、横线、下划线。',
    en: 'Choose an account name of {{least}} to {{most}} letters a–z and digits, with dots, dashes or underscores between them.',
  },
  'password-weak': {
    zh: '密码过于简单：至少{{least}}位，须同时有字母和数字，不得包含账号名。',
    en: 'The password is too simple: at least {{least}} characters, with letters and digits, without the account name.',
  },
  'not-permitted': {
    zh: '您的角色不能进行此操作。需要时请联系协调人。',
    en: 'Your role may not do this. Ask the coordinator if you need it.',
  },
  'in-other-evaluation': {
    zh: '这一内容属于“{{name}}”，您正在查看“{{shown}}”。',
    en: 'This belongs to "{{name}}"; you are looking at "{{shown}}".',
  },
  'not-found': { zh: '没有找到所要的内容，可能已被移走。', en: 'This was not found; it may have moved.' },
  'input-invalid': {
    zh: '填写内容有误：{{field}}，{{problem}}。',
    en: 'Something entered is not right: {{field}}, {{problem}}.',
  },
  'body-malformed': { zh: '请求内容不完整或格式有误。', en: 'The request is incomplete or malformed.' },
  'content-type-unsupported': {
    zh: '请求的内容类型不受支持：{{found}}。',
    en: 'This content type is not supported: {{found}}.',
  },
  'method-not-allowed': {
    zh: '此地址不接受{{found}}请求，可用的是{{allowed}}。',
    en: 'This address does not take {{found}} requests; it takes {{allowed}}.',
  },
  'request-too-large': {
    zh: '一次提交的内容超过{{limit}}的上限，未保存。请分几次保存。',
    en: 'What was sent at once is above the limit of {{limit}}; it was not saved. Save it in parts.',
  },
  'origin-unknown': {
    zh: '您打开本系统所用的地址（{{found}}）不在登记之内，操作未执行。请改用{{expected}}打开，或请系统管理员将 GUIHENG_URL 设为您所用的地址后重新启动。',
    en: 'You opened this system at {{found}}, which is not a registered address; nothing was done. Open {{expected}}, or ask the administrator to set GUIHENG_URL to your address and start again.',
  },
  'action-not-allowed': {
    zh: '当前状态为“{{state}}”，不能进行“{{action}}”。',
    en: 'In the present state "{{state}}", "{{action}}" is not possible.',
  },
  'changed-meanwhile': {
    zh: '{{who}}已于{{when}}修改过此内容。您的修改尚未保存，请核对后重新保存。',
    en: '{{who}} changed this at {{when}}. Your change is not saved yet; compare and save again.',
  },
  'theme-outline': {
    zh: '同一事项只能列入一次，事项须归在已有的问题下，同一问题不能列两次。请核对后重新保存。',
    en: 'An item stands in a theme once, under a question it has, and no question stands twice. Check them and save again.',
  },
  'theme-concluded': {
    zh: '{{who}}已于{{when}}办结该专题，内容不再修改。',
    en: '{{who}} concluded this theme at {{when}}; it is not changed any more.',
  },
  'own-filing': {
    zh: '本人提交或代录的材料须由另一人审核。',
    en: 'What you filed yourself must be reviewed by another person.',
  },
  'inner-steps-in-use': {
    zh: '该单位有{{count}}份材料正在单位内部审核，暂不能改审核级数。请待其报出或退回后再改。',
    en: '{{count}} {{count, report|reports}} of this unit {{count, is|are}} being approved inside it. Change the steps once {{count, it has|they have}} left or {{count, was|were}} sent back.',
  },
  'filing-past-due': {
    zh: '已过最后报送日{{day}}，填报已锁定。请在报送页面申请延期，或联系协调人。',
    en: 'The last day for filing, {{day}}, is over and writing is locked. Ask for an extension on the filing page, or call the coordinator.',
  },
  'extension-pending': {
    zh: '本单位{{when}}提出的延期申请还在等待答复，不必重复申请。',
    en: 'The request of {{when}} is still waiting for an answer; there is no need to ask again.',
  },
  'extension-decided': {
    zh: '这份延期申请已由{{who}}于{{when}}答复。',
    en: 'This request was answered by {{who}} at {{when}}.',
  },
  'extension-needless': {
    zh: '延期日期须晚于现在的期限{{day}}，且不早于今天。',
    en: 'The day must be later than the present due day {{day}}, and not before today.',
  },
  'deadline-order': {
    zh: '最后报送日不能早于完成时限，且两个日期至少要改动一个。',
    en: 'The last day for filing is never before the due day, and a move changes at least one of them.',
  },
  'holidays-misfit': {
    zh: '节假日安排有误：“{{found}}”早于开始日，或安排了两次。请核对起止日期，每天只安排一次。',
    en: 'The arrangement does not fit together: “{{found}}” is before the first day, or is arranged twice. Check first and last days; each day is arranged once.',
  },
  'urging-needless': {
    zh: '{{unit}}已报送，不需要催办。请刷新后重选。',
    en: '{{unit}} has filed; there is nothing to press for. Refresh and choose again.',
  },
  'acknowledged-already': {
    zh: '已由{{who}}于{{when}}签收。',
    en: 'Already acknowledged by {{who}} at {{when}}.',
  },
  'unit-has-tasks': {
    zh: '{{unit}}有牵头事项需要报送，不能确认“无相关任务”。',
    en: '{{unit}} leads items to report on; it cannot confirm that it has none.',
  },
  'text-required': { zh: '请写正文，或附上文件。', en: 'Write a text or attach the file.' },
  'unit-ended': {
    zh: '{{unit}}已于{{day}}撤并（{{who}}于{{when}}办理），不能再安排工作。请选用承接单位。',
    en: '{{unit}} ended on {{day}} (recorded by {{who}} at {{when}}) and gets no more work. Choose the unit that took over.',
  },
  'work-given': {
    zh: '{{who}}已于{{when}}将此项工作转由{{unit}}承接，这里只供查看。',
    en: '{{who}} passed this work on to {{unit}} at {{when}}; here it can only be read.',
  },
  'unit-known': {
    zh: '已有名称或别名为“{{name}}”的单位。',
    en: 'A unit has the name or alias "{{name}}" already.',
  },
  'units-changed': {
    zh: '{{who}}已于{{when}}办理了涉及同一单位的机构变动，本次没有办理。请重新核对后再办。',
    en: '{{who}} carried out a change of the same units at {{when}}; this one was not carried out. Look at it again first.',
  },
  'succession-units': {
    zh: '单位的选择与变动类型不符：更名只涉及一个单位；合并须有两个以上单位并入一个；分设须分为两个以上；划转、撤销须另选一个承接单位。',
    en: 'The units do not fit this kind of change: a renaming has one; a merger makes one of several; a split several of one; a hand-over or abolition names another unit.',
  },
  'succession-empty': {
    zh: '请选择要划转的事项或规划。',
    en: 'Choose the items or plans to hand over.',
  },
  'day-ahead': {
    zh: '日期{{found}}晚于今天（{{today}}），请在生效当日或之后办理。',
    en: 'The day {{found}} is after today ({{today}}). Record it on that day or later.',
  },
  'nothing-changed': {
    zh: '与现在的内容相同，没有可变动的。',
    en: 'This is how it stands already; nothing would change.',
  },
  'responsibilities-changed': {
    zh: '{{who}}已于{{when}}调整过此项的责任单位，本次没有办理。请核对后再办。',
    en: '{{who}} changed who answers for this item at {{when}}; this change was not made. Look at it again first.',
  },
  'correction-kind': {
    zh: '更正录入不能改变条目的类别（指标、任务、项目）。',
    en: 'A correction of entry cannot make an indicator, task or project another kind.',
  },
  'correction-empty': {
    zh: '更正后的内容与现在相同。',
    en: 'The corrected text is the same as the present one.',
  },
  'correction-waiting': {
    zh: '此项已有{{who}}于{{when}}提出的更正等待核对，请先处理。',
    en: 'A correction that {{who}} proposed at {{when}} is waiting for this item. Deal with it first.',
  },
  'correction-ended': {
    zh: '{{who}}已于{{when}}处理过这项更正。',
    en: '{{who}} dealt with this correction at {{when}}.',
  },
  'own-correction': {
    zh: '更正录入须由提出人以外的另一人对照批准文件核对确认。',
    en: 'A correction is confirmed by another person than the one who proposed it, against the approved document.',
  },
  'basis-file-kept': {
    zh: '此文件的原件已经存入，不能更换。内容不同的，请另行登记一份文件。',
    en: 'The document itself is kept already and is not replaced. Register another document if it differs.',
  },
  'milestone-ahead': {
    zh: '里程碑“{{text}}”的完成日期晚于今天。',
    en: 'The milestone "{{text}}" is said to be done on a day after today.',
  },
  'milestone-evidence': {
    zh: '里程碑“{{text}}”前后不一：写了完成依据而没有完成日期，或者已经完成又写了完成度。',
    en: 'The milestone "{{text}}" says two things: evidence without a day, or done and done in part.',
  },
  'path-not-taken': {
    zh: '只有目标为水平值、增量、上限或下限的指标可以设节点目标（{{year}}年）。',
    en: 'Stages ({{year}}) are for indicators whose target is a level, an increment, a floor or a ceiling.',
  },
  'path-year': {
    zh: '节点目标的年份{{year}}须在基期年和目标年之间，且每年只有一个。',
    en: 'The year {{year}} of a stage lies between base year and target year, and has one stage.',
  },
  'milestone-weight': {
    zh: '里程碑“{{text}}”的权重应大于0。',
    en: 'The weight of the milestone "{{text}}" must be above 0.',
  },
  'entry-locked': {
    zh: '材料当前状态为“{{state}}”，不能修改。需要修改时，请先撤回或请协调人退回。',
    en: 'The filing is "{{state}}" and cannot be changed. Withdraw it first, or ask the coordinator to return it.',
  },
  'register-first': {
    zh: '此步在系统外办理：请先登记日期、文号和扫描件，再由另一人核对确认。',
    en: 'This step is done outside: register its day, number and scan first; another person then confirms it.',
  },
  'condition-unmet': {
    zh: '还不能办这一步：{{condition}}。',
    en: 'This step cannot be taken yet: {{condition}}.',
  },
  'registration-waiting': {
    zh: '{{who}}已登记一项办理结果，等待核对，请先核对或撤下。',
    en: '{{who}} registered an outcome that waits to be checked; confirm or reject it first.',
  },
  'registration-ended': {
    zh: '这条登记已由{{who}}办结（{{when}}）。',
    en: 'This registration was dealt with by {{who}} ({{when}}).',
  },
  'own-registration': {
    zh: '登记和核对须由两人分别办理：这条是您登记的，请另一人对照扫描件核对。',
    en: 'One person registers and another confirms: you registered this; somebody else must check it against the scan.',
  },
  'round-closed': {
    zh: '意见征集已由{{who}}于{{when}}结束，本次意见没有收下。确需补充的，请联系组织征求意见的单位。',
    en: '{{who}} closed the comments at {{when}}; this answer was not taken. If it must be added, call whoever asks.',
  },
  'mandate-not-open': {
    zh: '评估期限为{{from}}至{{to}}，不在期限内，不能填写。需要延长的，请协调人修改委托期限。',
    en: 'The mandate runs from {{from}} to {{to}}; outside of it nothing can be written. The coordinator can extend it.',
  },
  'mandate-submitted': {
    zh: '第三方评估结果已经提交，不能再修改；需要补充的，由协调人退回。',
    en: 'The assessment was handed in and stands. For more, the coordinator hands it back.',
  },
  'mandate-not-submitted': {
    zh: '第三方评估结果还没有提交，提交后才能办理。',
    en: 'The assessment is not handed in yet; this can be done once it is.',
  },
  'mandate-term': {
    zh: '委托期限有误：{{from}}至{{to}}。结束日期不得早于开始日期；退回补充的，不得早于今天。',
    en: 'The term {{from}} to {{to}} does not fit: it ends on or after its first day, and when handed back not before today.',
  },
  'assessment-incomplete': {
    zh: '还不能提交：尚有{{items}}个条目没有评价，{{parts}}个部分没有撰写。',
    en: 'It cannot be handed in yet: {{items}} items are not rated and {{parts}} parts are not written.',
  },
  'institution-taken': {
    zh: '“{{name}}”已是本地的单位，不能作为第三方机构。',
    en: '“{{name}}” is a unit of this place and cannot be a third party.',
  },
  'round-open': {
    zh: '意见还在征集，结束征集后再逐条处理。',
    en: 'Comments are still being given; close the round before ruling on them.',
  },
  'not-deliberated': {
    zh: '审议情况还没有登记和核对，请先在报告页面登记。',
    en: 'The deliberation is not registered and confirmed yet; do that on the page of the report first.',
  },
  'feedback-issued': {
    zh: '反馈意见已由{{who}}于{{when}}印发，不能再改。',
    en: '{{who}} issued the feedback at {{when}}; it can no longer be changed.',
  },
  'feedback-empty': {
    zh: '反馈意见还没有内容，请先写意见或总体评价。',
    en: 'The feedback says nothing yet. Write its points or its opening first.',
  },
  'unit-asked-twice': {
    zh: '“{{name}}”重复列了两次。',
    en: '"{{name}}" is listed twice.',
  },
  'number-required': {
    zh: '批准文件须填写文号或编号。',
    en: 'The document of an approval needs its number.',
  },
  'plan-not-adopted': {
    zh: '规划还是草案，可以直接修改，不必走调整程序。',
    en: 'The plan is a draft: it is edited, not adjusted.',
  },
  'adjustment-under-way': {
    zh: '调整方案已经报出，内容不能再改。退回后可以修改。',
    en: 'The adjustment is on its way and keeps its text; it can be changed once it is sent back.',
  },
  'adjustment-stale': {
    zh: '规划已有第{{version}}版（{{who}}于{{when}}确认），本方案是按以前的版本拟订的。请退回修改，核对后重新报批。',
    en: 'The plan has version {{version}} by now, confirmed by {{who}} on {{when}}; this adjustment was drawn up on an older one. Send it back, check it against the new version and submit it again.',
  },
  'adjustment-item-changed': {
    zh: '“{{name}}”的录入已经更正，与本方案所写的原内容不同。请退回修改，核对后重新报批。',
    en: 'The entry of "{{name}}" was corrected and reads no longer as this adjustment says. Send it back, check it and submit it again.',
  },
  'adjustment-sent-on': {
    zh: '已经转入纲要调整程序。',
    en: 'It was already sent on to the chain of the outline.',
  },
  'adjustment-decided-early': {
    zh: '批准日期早于现行版本的日期（{{day}}），请核对。',
    en: 'The approval is dated before the version that stands ({{day}}): please check it.',
  },
  'adjustment-unchanged': {
    zh: '与原来的内容一样，没有要调整的地方。',
    en: 'It reads as before: there is nothing to adjust.',
  },
  'looking-back': {
    zh: '现在看到的是{{day}}的规划，不能修改。请先回到现在。',
    en: 'You are looking at the plan of {{day}}, where nothing can be changed. Go back to today first.',
  },
  'number-unfounded': {
    zh: '更正文号要选定载明该文号的文件；没有登记的，先在“依据文件”登记。',
    en: 'Another number is corrected by the document that carries it: choose one, or register it under basis documents first.',
  },
  'source-required': {
    zh: '代录须附单位盖章材料的原件，请从“代录”处上传。',
    en: 'Filing for a unit needs its sealed paper attached: upload it under "File on behalf".',
  },
  'reason-required': { zh: '请写明理由。', en: 'Please give a reason.' },
  'answer-unasked': {
    zh: '表中没有“{{found}}”这一栏，未保存。请刷新页面后重试。',
    en: 'The form does not ask for "{{found}}"; nothing was saved. Reload the page and try again.',
  },
  'choice-unknown': {
    zh: '“{{field}}”不能填“{{found}}”，请从列出的选项中选择。',
    en: '"{{found}}" is none of the choices of "{{field}}".',
  },
  'figure-unasked': {
    zh: '{{period}}的数值“{{found}}”不能保存：该时期不在填报范围内、重复或不是数字。',
    en: 'The figure "{{found}}" for {{period}} cannot be saved: the period is not asked for, stands twice, or this is no number.',
  },
  'figure-entered': {
    zh: '{{who}}已于{{when}}录入{{period}}的数值{{number}}，您的修改没有保存。请刷新页面采用该数值；有疑问的，请联系协调人。',
    en: '{{who}} entered {{number}} for {{period}} at {{when}}; your change was not saved. Reload the page to take it over, or ask the coordinator.',
  },
  'figure-blocked': {
    zh: '{{period}}的数值{{number}}不能录入：{{doubt}}',
    en: 'The figure {{number}} for {{period}} is refused. {{doubt}}',
  },
  'explanation-required': {
    zh: '{{period}}的数值{{number}}须写一句说明：{{doubt}}',
    en: 'The figure {{number}} for {{period}} needs a sentence. {{doubt}}',
  },
  'value-changed': {
    zh: '{{who}}已于{{when}}改变了{{period}}的采用值，现为{{number}}。您的操作没有生效，请刷新后再看。',
    en: '{{who}} changed the figure in use for {{period}} at {{when}}; it is {{number}} now. Nothing of yours was stored: reload and look again.',
  },
  'value-unknown': {
    zh: '{{period}}没有这个数值，请刷新后再选。',
    en: 'There is no such figure for {{period}}. Reload and choose again.',
  },
  'form-invalid': {
    zh: '填报表有误：{{found}}。至少要有一个栏目，名称不能空，保留的标准栏目不能改变类型和选项。',
    en: 'The form is not right: {{found}}. It needs at least one question, each with a name, and a standard question keeps its type and choices.',
  },
  'form-changed-meanwhile': {
    zh: '上传之后，{{unit}}的填报要求有调整，没有保存。请再次上传文件，按检查结果补齐。',
    en: 'What {{unit}} is asked changed after the upload; nothing was saved. Upload the file again and complete it as it then says.',
  },
  'evidence-missing': {
    zh: '有{{count}}项须附佐证材料而未附，先补齐再提交。第一项：{{name}}。',
    en: '{{count}} {{count, item needs|items need}} evidence and {{count, has|have}} none; attach it before submitting. The first: {{name}}.',
  },
  'reuse-decided': {
    zh: '没有待决定的已提交报告，可能已有人处理。请刷新后再看。',
    en: 'No submitted report is waiting for a decision; somebody may have decided. Reload and look again.',
  },
  'cut-off-ahead': {
    zh: '截止时点{{day}}还没有过，之后才能开启数据更新。',
    en: 'The cut-off, {{day}}, is not over yet; an update round can be opened after it.',
  },
  'update-round-open': {
    zh: '这项评估的第{{number}}轮数据更新还没有结束，先审完或结束这一轮。',
    en: 'Update round {{number}} of this track is still open; review or close it first.',
  },
  'nothing-to-update': {
    zh: '已通过的材料中没有预计数和截止时点之前的内容，不需要更新。',
    en: 'Nothing accepted rests on estimates or on early texts; there is nothing to update.',
  },
  'updates-unanswered': {
    zh: '还有{{count}}处没有更新，也没有确认“无变化”。逐处填写后再提交。',
    en: '{{count}} {{count, place is|places are}} neither updated nor confirmed as unchanged. Answer {{count, it|them}} before submitting.',
  },
  'update-locked': {
    zh: '这份更新{{state}}，现在不能修改。',
    en: 'This update cannot be changed now: {{state}}.',
  },
  'mail-address-missing': { zh: '请先填写并保存邮箱地址。', en: 'Enter and save an address first.' },
  'mail-code-wrong': {
    zh: '确认码不对或已失效。请核对最近一封邮件，或重新发送确认码。',
    en: 'The code is wrong or counts no more. Take the one of the latest mail, or have another sent.',
  },
  'mail-code-often': {
    zh: '24小时内最多发送{{count}}次确认码，请稍后再试。',
    en: 'At most {{count}} codes are sent in 24 hours; try again later.',
  },
  'mail-not-sending': {
    zh: '系统还没有设置邮件服务器，不能发送确认码。',
    en: 'No mail server is set up, so no code can be sent.',
  },
  'explanations-missing': {
    zh: '还有{{count}}个存疑数据没有写说明，例如“{{name}}”{{period}}的{{number}}。请在该数据下写一句说明，或更正数据。',
    en: '{{count}} doubtful figures lack their sentence, e.g. {{number}} of {{period}}, “{{name}}”. Write it under the figure, or correct the figure.',
  },
  'entries-unfilled': {
    zh: '还有{{count}}项的必填内容没有填写，请补齐后再提交。',
    en: '{{count}} {{count, entry still lacks|entries still lack}} required answers. Complete {{count, it|them}} before submitting.',
  },
  'plan-closed': {
    zh: '规划已通过，内容不得随意改动。确需调整的，请按规划调整程序办理。',
    en: 'The plan is adopted and closed. A change needs the adjustment procedure.',
  },
  'plan-adopted': {
    zh: '{{who}}已于{{when}}登记此规划通过。',
    en: '{{who}} recorded the adoption of this plan at {{when}}.',
  },
  'draft-changed': {
    zh: '{{who}}已于{{when}}向此规划导入了另一份分解表，本次没有导入。请核对后重新上传。',
    en: '{{who}} imported another table into this plan at {{when}}; this one was not imported. Compare, then upload it again.',
  },
  'plan-empty': {
    zh: '规划还没有任何条目。请先导入任务分解表。',
    en: 'The plan has no items yet. Import a decomposition table first.',
  },
  'plan-known': { zh: '已有名为“{{name}}”的规划。', en: 'There is a plan named "{{name}}" already.' },
  'intake-closed': {
    zh: '{{who}}已于{{when}}处理过这次导入。需要时请重新上传。',
    en: '{{who}} dealt with this import at {{when}}. Upload the file again if needed.',
  },
  'findings-open': {
    zh: '还有{{count}}处错误需要先改正。',
    en: '{{count}} {{count, error|errors}} must be corrected first.',
  },
  'file-unreadable': {
    zh: '找不到或无法打开文件“{{found}}”。',
    en: 'The file "{{found}}" is not there or cannot be opened.',
  },
  'file-unwritable': {
    zh: '无法写入文件“{{found}}”（{{reason}}）。请检查路径是否存在、是否有写入权限。',
    en: 'The file "{{found}}" cannot be written ({{reason}}). Check that its folder is there and may be written to.',
  },
  'file-too-large': {
    zh: '文件有{{found}}，超过{{limit}}的上限。',
    en: 'The file has {{found}}; the limit is {{limit}}.',
  },
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-kind-unknown': {
    zh: '无法识别这个文件（开头为{{found}}）。请上传 Word（.docx）或表格（.xlsx、.xls、.et、.ods、.csv）文件。',
    en: 'This file is not recognised (it begins with {{found}}). Upload a Word file (.docx) or a table (.xlsx, .xls, .et, .ods, .csv).',
  },
  'file-kind-unsupported': {
    zh: '这是{{found}}文件。请在 WPS 或 Office 中另存为 .docx 或 .xlsx 后再上传。',
    en: 'This is a {{found}} file. Save it as .docx or .xlsx in WPS or Office and upload again.',
  },
  'file-encrypted': {
    zh: '文件已加密，无法读取。请取消密码保护后再上传。',
    en: 'The file is encrypted. Remove its password and upload again.',
  },
  'file-damaged': {
    zh: '文件已损坏或不完整：{{found}}。请重新保存后再上传。',
    en: 'The file is damaged or incomplete: {{found}}. Save it again and upload.',
  },
  'file-oversized-content': {
    zh: '文件展开后为{{found}}，超过{{limit}}的上限，未予打开。',
    en: 'The file unpacks to {{found}}, above the limit of {{limit}}; it was not opened.',
  },
  'file-too-many-parts': {
    zh: '文件内含{{found}}个部分（工作表、样式、书签、附件等），超过{{limit}}个的上限，未予打开。请拆成几个文件，或另存为新文件后再上传。',
    en: 'The file holds {{found}} parts (sheets, styles, bookmarks, files in it), above the limit of {{limit}}; it was not opened. Split it, or save it as a new file, and upload again.',
  },
  'file-too-many-elements': {
    zh: '文件的内容过于庞杂（读到“{{place}}”时标记已超过{{limit}}个），未予打开。请拆成几个文件，或另存为新文件后再上传。',
    en: 'The file holds too much: at "{{place}}" there are more than {{limit}} marks; it was not opened. Split it, or save it as a new file, and upload again.',
  },
  'file-unsafe-path': {
    zh: '文件内部含有不安全的路径“{{found}}”，未予打开。',
    en: 'The file holds an unsafe path "{{found}}"; it was not opened.',
  },
  'file-has-macros': {
    zh: '文件含有宏（{{found}}）。请另存为不带宏的 .docx 或 .xlsx 后再上传。',
    en: 'The file holds macros ({{found}}). Save it without macros and upload again.',
  },
  'file-calls-programs': {
    zh: '文件含有会调用其他程序的链接（{{found}}），未予打开。请断开链接、只保留数值或文字后再上传。',
    en: 'The file holds a link that calls another program ({{found}}); it was not opened. Break the link, keep the values or words, and upload again.',
  },
  'file-reaches-outside': {
    zh: '文件会从外部读取内容（{{found}}），未予接收：他人打开时会被带到别处。请选中该处按 Ctrl+Shift+F9 转为普通内容，链接的图片、对象改为插入，链接的模板改为本机模板，再上传；不便修改的，另存为 PDF 后上传。',
    en: 'The file fetches content from elsewhere ({{found}}) and was not taken: whoever opens it would be led there. Turn the fields into plain content (Ctrl+Shift+F9), insert linked pictures and objects, detach a remote template, and upload again; or save it as PDF.',
  },
  'intake-choice-unknown': {
    zh: '没有选定要采用的内容，或所选内容不在这份文件中。请刷新页面后重新选定。',
    en: 'Nothing was chosen, or what was chosen is not in this file. Reload the page and choose again.',
  },
  'section-too-long': {
    zh: '归入“{{field}}”的内容超过{{limit}}字。请少归入几段，或删减后重新上传。',
    en: 'What is put to “{{field}}” has more than {{limit}} characters. Put fewer sections there, or shorten them and upload the file again.',
  },
  'file-unsafe-content': {
    zh: '文件内部含有实体定义（{{found}}），可能被用于攻击，未予打开。',
    en: 'The file holds entity definitions ({{found}}), which can be used for attacks; it was not opened.',
  },
  'file-too-many-rows': {
    zh: '“{{place}}”有{{found}}行，超过{{limit}}行的上限。',
    en: '"{{place}}" has {{found}} rows; the limit is {{limit}}.',
  },
  'file-too-many-columns': {
    zh: '“{{place}}”有{{found}}列，超过{{limit}}列的上限。',
    en: '"{{place}}" has {{found}} columns; the limit is {{limit}}.',
  },
  'file-too-many-tables': {
    zh: '文件内至少有{{found}}个表格，超过{{limit}}个的上限，未予打开。请分成几个文件后再上传。',
    en: 'The file holds at least {{found}} tables, above the limit of {{limit}}; it was not opened. Split it and upload again.',
  },
  'file-too-many-cells': {
    zh: '文件的表格合计至少有{{found}}个单元格，超过{{limit}}个的上限，未予打开。请分成几个文件，或改用 Excel 表格上传。',
    en: 'The tables of the file have at least {{found}} cells, above the limit of {{limit}}; it was not opened. Split it, or upload an Excel workbook instead.',
  },
  'file-tables-nested': {
    zh: '第{{place}}个表格套在表格里，深达{{found}}层，超过{{limit}}层的上限，未予打开。请把里面的表格移出来后再上传。',
    en: 'Table {{place}} lies {{found}} tables deep; the limit is {{limit}}; the file was not opened. Move the inner tables out and upload again.',
  },
  'file-too-many-paragraphs': {
    zh: '“{{place}}”至少有{{found}}个段落，超过{{limit}}个的上限，未予打开。请删减或分开后再上传。',
    en: '"{{place}}" has at least {{found}} paragraphs, above the limit of {{limit}}; the file was not opened. Shorten or split it and upload again.',
  },
  'file-too-many-runs': {
    zh: '“{{place}}”有一段文字至少分成{{found}}段格式，超过{{limit}}段的上限，未予打开。请清除该处格式后再上传。',
    en: 'A text of "{{place}}" is cut into at least {{found}} runs of formatting, above the limit of {{limit}}; the file was not opened. Clear the formatting there and upload again.',
  },
  'file-text-too-long': {
    zh: '“{{place}}”有一处文字超过{{limit}}字的上限，未予打开。请删减后再上传。',
    en: 'A text of "{{place}}" has more than {{limit}} characters; the file was not opened. Shorten it and upload again.',
  },
  'file-format-too-heavy': {
    zh: '数字格式“{{found}}”过于繁复，用在过多的单元格中，未予打开。请把这些单元格改为“常规”或“数值”格式后再上传。',
    en: 'The number format "{{found}}" is too elaborate for so many cells; the file was not opened. Give these cells the format General or Number and upload again.',
  },
  'file-too-much-numbering': {
    zh: '文件的自动编号过多（至少{{found}}，上限{{limit}}），未予打开。请改为手工编号后再上传。',
    en: 'The file has too much automatic numbering (at least {{found}}; the limit is {{limit}}); it was not opened. Number by hand and upload again.',
  },
  'file-too-many-remarks': {
    zh: '文件的批注、脚注等附注过多（一处或全文合计已达{{found}}条，上限{{limit}}条），未予打开。请删去后再上传。',
    en: 'The file has too many comments, notes and the like ({{found}} at one place or in all; the limit is {{limit}}); it was not opened. Delete them and upload again.',
  },
  'file-timed-out': {
    zh: '读取文件超过{{limit}}秒，已停止。请检查文件是否过大或异常。',
    en: 'Reading the file took longer than {{limit}} seconds and was stopped. Check whether it is oversized.',
  },
  'file-no-table': {
    zh: '文件中没有找到可识别的表格。{{found}}',
    en: 'No recognisable table was found in the file. {{found}}',
  },
  'draft-ended': {
    zh: '这份方案已经启用或放弃，不能再改。',
    en: 'This definition was opened or dropped; it cannot be changed any more.',
  },
  'evaluation-known': {
    zh: '已有名为“{{name}}”的评估，请另取名称。',
    en: 'There is an evaluation named "{{name}}" already; choose another name.',
  },
  'evaluation-closed': {
    zh: '“{{name}}”已于{{when}}由{{who}}办结归档，不能再改动；确需更正的，请联系协调人。',
    en: '"{{name}}" was closed by {{who}} ({{when}}); nothing can be changed in it. Ask the coordinator if it must be.',
  },
  'exercise-invalid': {
    zh: '评估方案文件 {{file}} 有{{count}}处需要改正：\n{{problems}}',
    en: 'The exercise file {{file}} has {{count}} {{count, place|places}} to correct:\n{{problems}}',
  },
  'exercise-no-json': {
    zh: '{{file}} 不是能读取的评估方案文件（{{reason}}）。请使用从本系统导出的 .json 文件；自行改过的，请检查括号、引号和编码（UTF-8）。',
    en: '{{file}} cannot be read as a definition of an evaluation ({{reason}}). Use a .json file exported from here; in one edited by hand, check brackets, quotes and encoding (UTF-8).',
  },
  'exercise-file-missing': {
    zh: '评估方案缺少文件 {{file}}（应在 {{folder}} 下）。',
    en: 'The exercise lacks the file {{file}} (expected in {{folder}}).',
  },
  'place-taken': {
    zh: '已有地址为“{{address}}”的评估（{{place}}），未载入。请在方案文件中另写一个 address。',
    en: 'There is already an evaluation at the address "{{address}}" ({{place}}); nothing was loaded. Write another address in the exercise file.',
  },
  'place-unknown': {
    zh: '没有地址为“{{address}}”的评估。现有的：{{known}}。',
    en: 'There is no evaluation at the address "{{address}}". There are: {{known}}.',
  },
  'template-no-sample': {
    zh: '本次评估还没有这类报告，不能用现有数据生成样张。请先在“报告”或“专项规划”页建立报告。',
    en: 'This evaluation has no such report yet, so no sample can be made of its data. Open one under Reports or Special plans first.',
  },
  'pdf-unavailable': {
    zh: '这台服务器上没有找到LibreOffice，暂时不能生成PDF。请系统管理员安装，办法写在“公文设置”页；也可下载Word文件后另存为PDF。',
    en: 'LibreOffice was not found on this server, so no PDF can be made. Ask the administrator to install it, as the page Documents tells them; or take the Word file and save it as PDF.',
  },
  'pdf-kind': {
    zh: '“{{found}}”不是本系统生成的文件，不在这里转成PDF。请在WPS或Word中打开后另存为PDF。',
    en: '“{{found}}” is no file made here, so it is not made into a PDF here. Open it in WPS or Word and save it as PDF.',
  },
  'pdf-links': {
    zh: '文件中有指向外部的内容（{{found}}），不能转成PDF。请删去外部链接的图片、域或对象后再试。',
    en: 'The file reaches outside itself ({{found}}) and is not made into a PDF. Remove linked pictures, fields or objects, then try again.',
  },
  'pdf-busy': {
    zh: '等待生成PDF的文件已有{{waiting}}个，其中您的{{own}}个。请等前面的文件生成后再试，或下载Word文件后另存为PDF。',
    en: '{{waiting}} files wait to be made into PDF, {{own}} of them yours. Try again when some are done, or take the Word file and save it as PDF.',
  },
  'pdf-waiting': {
    zh: 'PDF正在排队生成，连同前面的文件还有{{waiting}}个。',
    en: 'The PDF is in the queue: {{waiting}} files are being made, this one among them.',
  },
  'pdf-failed': {
    zh: 'LibreOffice没有生成这份文件的PDF。请稍后再试，或下载Word文件后另存为PDF；多次不成功的，请系统管理员在“公文设置”页查看失败原因。',
    en: 'LibreOffice made no PDF of this file. Try later, or take the Word file and save it as PDF; if it fails again, the administrator sees why under Documents.',
  },
  'documents-busy': {
    zh: '正在生成的文件太多，已有{{count}}份在等候。请过几分钟再试。',
    en: 'Too many documents are being made: {{count}} are waiting already. Try again in a few minutes.',
  },
  'document-timed-out': {
    zh: '文件在{{limit}}秒内没有生成，已停止。没有保存任何内容，请重试；仍不成功的，请减少附件或表格的行数。',
    en: 'The document was not made within {{limit}} seconds and was given up. Nothing was kept. Try again; if it fails once more, shorten its annexes or tables.',
  },
  'document-too-large': {
    zh: '内容太多，生成这份文件需要的内存超过{{limit}}。没有保存任何内容，请减少附件或表格的行数，或分成几份。',
    en: 'There is too much in this document: making it takes more memory than {{limit}}. Nothing was kept. Shorten its annexes or tables, or make several of it.',
  },
  'document-not-made': {
    zh: '生成文件时程序中断，没有保存任何内容，其他文件不受影响。请重试；仍不成功的，请告诉系统管理员。',
    en: 'Making the document broke off. Nothing was kept, and no other document is affected. Try again; if it fails once more, tell the administrator.',
  },
  'letter-incomplete': {
    zh: '函件还缺{{count}}处必填内容。请补全标题、主送、正文和签发人后再生成文件。',
    en: '{{count}} required parts of the letter are missing. Fill in title, addressees, text and signer first.',
  },
  'letter-nobody': {
    zh: '没有到期未报的单位，无需催报。',
    en: 'No unit is past its day, so there is nobody to remind.',
  },
  'edition-not-offered': {
    zh: '这份报告没有这种版本（{{edition}}）：人大常委会版只用于纲要评估报告。请另选一种。',
    en: 'This report has no such edition ({{edition}}): only the report on the outline goes to the congress. Choose another.',
  },
  'report-foreign': {
    zh: '这个文件不是由本报告的某一稿改成的。请选对报告，或下载最新一稿重新修改。',
    en: 'This file was not made from a draft of this report. Choose the right report, or take its newest draft.',
  },
  'template-unfilled': {
    zh: '所用模板中有未能填入的占位符：{{found}}。文件没有生成。请修改模板后重新上传，或恢复默认模板。',
    en: 'The template in use has placeholders that cannot be filled: {{found}}. No file was made. Correct the template and upload it again, or return to the default.',
  },
  'template-lacks': {
    zh: '所用模板没有{{found}}的位置，内容会丢失，文件没有生成。请在模板中补上占位符，或恢复默认模板。',
    en: 'The template in use has no place for {{found}}; that content would be lost, and no file was made. Add the placeholder to the template, or return to the default.',
  },
  'template-faulty': {
    zh: '这一版模板还有{{count}}处问题，不能启用。请按提示修改后重新上传。',
    en: 'This version of the template still has {{count}} {{count, fault|faults}} and cannot be put to use. Correct it as listed and upload it again.',
  },
  'template-format': {
    zh: '该类文件的模板应为{{wanted}}文件，上传的是{{found}}文件。',
    en: 'A template of this kind is a {{wanted}} file; this is a {{found}} file.',
  },
  'template-name-missing': {
    zh: '请填写上级表格的名称。',
    en: "Please name the superior's form.",
  },
  'secret-marking': {
    zh: '文件带有“{{found}}”字样。本系统不得存储、处理国家秘密，文件未保存。',
    en: 'The file is marked "{{found}}". State secrets must not enter this system; it was not stored.',
  },
  'setting-invalid': {
    zh: '设置 {{name}} 的值“{{found}}”有误，应为{{expected}}，未启动。',
    en: 'The setting {{name}} is "{{found}}" but should be {{expected}}; not started.',
  },
  'data-folder-unusable': {
    zh: '数据目录{{folder}}无法使用（{{reason}}），未启动。请检查路径和权限，或用 GUIHENG_DATA 另指定目录。',
    en: 'The data folder {{folder}} cannot be used ({{reason}}); not started. Check its path and rights, or name another by GUIHENG_DATA.',
  },
  'data-folder-in-use': {
    zh: '数据目录{{folder}}正由另一进程使用（进程号{{pid}}），本次未启动。请先停止该进程，或用 GUIHENG_DATA 另指定目录。',
    en: 'The data folder {{folder}} is in use by process {{pid}}; not started. Stop that process, or name another folder by GUIHENG_DATA.',
  },
  'database-unreachable': {
    zh: '无法连接数据库（{{reason}}），未启动。请检查 DATABASE_URL 和数据库是否已运行。',
    en: 'The database cannot be reached ({{reason}}); not started. Check DATABASE_URL and that the database is running.',
  },
  'database-too-old': {
    zh: '数据库版本过低（{{found}}），需要 PostgreSQL 15 或更高版本。',
    en: 'The database is too old ({{found}}); PostgreSQL 15 or later is needed.',
  },
  'database-role-too-strong': {
    zh: '数据库账号{{role}}权限过高（超级用户、绕过行级安全或表的所有者），未启动。请在 DATABASE_URL 中使用 guiheng_login。',
    en: 'The database role {{role}} is too strong (superuser, past row-level security, or owner); not started. Use guiheng_login in DATABASE_URL.',
  },
  'database-role-too-weak': {
    zh: '数据库账号{{role}}没有建立或升级数据库的权限，未执行。请在 GUIHENG_OWNER_URL 中使用有建库权限的账号。',
    en: 'The database role {{role}} may not set up or migrate the database; nothing was done. Use one that may in GUIHENG_OWNER_URL.',
  },
  'database-role-unknown': {
    zh: '数据库账号{{role}}不能用于本系统，未启动。请用有建库权限的账号（GUIHENG_OWNER_URL）运行“npm run -s guiheng -- migrate”，并在 DATABASE_URL 中使用 guiheng_login。',
    en: 'The database role {{role}} does not belong to Guiheng; not started. Run "npm run -s guiheng -- migrate" with an owner in GUIHENG_OWNER_URL and use guiheng_login in DATABASE_URL.',
  },
  'database-not-migrated': {
    zh: '数据库尚未升级到本版本（待执行：{{found}}），未启动。请设置 GUIHENG_OWNER_URL 并运行“npm run -s guiheng -- migrate”。',
    en: 'The database is not at this version yet (to run: {{found}}); not started. Set GUIHENG_OWNER_URL and run "npm run -s guiheng -- migrate".',
  },
  'migration-changed': {
    zh: '数据库中已执行的升级文件{{name}}与本程序所带的不一致，未启动。请使用与数据库相符的程序版本。',
    en: 'The migration {{name}} that ran on this database differs from the one this program brings; not started. Use the version that fits the database.',
  },
  'schema-changed': {
    zh: '数据库结构与本版本应有的不一致，可能被改动过，未启动。首处不同：{{found}}',
    en: 'The schema of the database is not what this version expects; it may have been changed. Not started. First difference: {{found}}',
  },
  'report-text-stands': {
    zh: '报告已提交，文字不再改动。如需修改，请先按程序退回。',
    en: 'The report was submitted and its text stands. To change it, have it returned first.',
  },
  'draft-sections-uneven': {
    zh: '章节目录与工作稿不一致，请刷新后重排。',
    en: 'The list of sections does not fit the draft. Refresh and arrange it again.',
  },
  'draft-author-unknown': {
    zh: '所选作者不在可选人员之内，请刷新后重选。',
    en: 'One of the chosen authors cannot be named. Refresh and choose again.',
  },
  'section-locked': {
    zh: '{{who}}自{{when}}起正在编写本节。请稍候，或请协调人接手。',
    en: '{{who}} has been writing this section since {{when}}. Wait, or ask the coordinator to take it over.',
  },
  'section-set-aside': {
    zh: '本节已由{{who}}于{{when}}接手或修改。您的文字没有丢失，已另存为第{{number}}稿，可对照后取用。',
    en: '{{who}} took this section over or changed it at {{when}}. Your text is not lost: it is kept aside as version {{number}}, to compare and take from.',
  },
  'original-changed': {
    zh: '该单位的原文又有变动，请核对新的文字。',
    en: 'The unit changed its text once more. Look at the new text.',
  },
  'draft-annex-fixed': {
    zh: '附表由数据生成，不能在此编写；可以调整顺序或不列入。',
    en: 'An annex table is made from the data and is not written here; it can be moved or left out.',
  },
  'draft-heading-first': {
    zh: '每一节须以标题开头，且标题不能为空。',
    en: 'A section begins with its heading, and the heading is not empty.',
  },
  'draft-heading-level': {
    zh: '第{{place}}段的标题级别高于本节标题，请降低一级，或另立一节。',
    en: 'The heading in block {{place}} stands higher than the heading of the section. Lower it, or add a section.',
  },
  'draft-block-twice': {
    zh: '第{{place}}段与前面的段落编号相同，请刷新页面后重试。',
    en: 'Block {{place}} has the same id as one before it. Refresh the page and try again.',
  },
  'draft-block-unknown': {
    zh: '该段落已不在现行文字中，请刷新后重选。',
    en: 'That block is no longer in the text. Refresh and choose again.',
  },
  'draft-figure-unknown': {
    zh: '第{{place}}段含有本报告没有的数据，请从数据清单中重新插入。',
    en: 'Block {{place}} holds a figure that this report does not have. Insert it again from the list.',
  },
  'draft-table-unknown': {
    zh: '第{{place}}段的图表不属于本报告，请从清单中重新插入。',
    en: 'The table or chart in block {{place}} is none of this report. Insert it again from the list.',
  },
  'draft-table-twice': {
    zh: '“{{name}}”已在“{{section}}”中，同一图表在全文只放一处。',
    en: '"{{name}}" stands in "{{section}}" already; a table or chart stands once in the report.',
  },
  'draft-origin-unknown': {
    zh: '第{{place}}段注明出自“{{found}}”，但该单位没有这段原文。',
    en: 'Block {{place}} is said to come from "{{found}}", which has no such text.',
  },
  'comment-empty': { zh: '请写回复内容。', en: 'Write what you answer.' },
  'draft-too-long': {
    zh: '本节共{{found}}字，超过上限{{limit}}字，请分为几节。',
    en: 'The section has {{found}} characters, above the limit of {{limit}}. Divide it.',
  },
  'scale-invalid': {
    zh: '结论等次的分界值有误：{{found}}。分界值应为数字，并由高到低排列。',
    en: 'The thresholds of the scale are not right: {{found}}. They must be numbers in falling order.',
  },
  'csv-not-text': {
    zh: '文件不是 UTF-8、UTF-16 或 GB18030（GBK）编码的文本，无法按 CSV 读取。请另存为 .xlsx，或另存为“CSV UTF-8”后再上传。',
    en: 'The file is not text in UTF-8, UTF-16 or GB18030 (GBK) and cannot be read as CSV. Save it as .xlsx or as "CSV UTF-8" and upload again.',
  },
  'csv-quote-open': {
    zh: '第{{row}}行的引号不成对。',
    en: 'The quotation marks in line {{row}} do not match.',
  },
  'csv-row-uneven': {
    zh: '第{{row}}行有{{found}}列，表头有{{expected}}列。',
    en: 'Line {{row}} has {{found}} columns; the head has {{expected}}.',
  },
  'csv-column-missing': {
    zh: '缺少列：{{column}}。文件现有的列：{{found}}。',
    en: 'A column is missing: {{column}}. The file has: {{found}}.',
  },
  'csv-column-twice': { zh: '列“{{column}}”出现了两次。', en: 'The column "{{column}}" occurs twice.' },
  'csv-column-unreadable': {
    zh: '列名“{{column}}”无法识别。年度列写作 y2021，半年列写作 y2023h1。',
    en: 'The column name "{{column}}" is not understood. A year is written y2021, a half-year y2023h1.',
  },
  'csv-cell-no-number': {
    zh: '第{{row}}行“{{column}}”列的“{{found}}”不是数值。请只填数字，没有数据的留空。',
    en: 'Line {{row}}, column "{{column}}": "{{found}}" is no number. Write digits only; leave blank what is missing.',
  },
  'csv-cell-no-year': {
    zh: '第{{row}}行“{{column}}”列的“{{found}}”不是四位年份。',
    en: 'Line {{row}}, column "{{column}}": "{{found}}" is no year of four digits.',
  },
  'csv-cell-unknown-word': {
    zh: '第{{row}}行“{{column}}”列的“{{found}}”无法识别，可填：{{allowed}}。',
    en: 'Line {{row}}, column "{{column}}": "{{found}}" is not known. Possible: {{allowed}}.',
  },
  'csv-cell-no-indicator': {
    zh: '第{{row}}行“{{column}}”列的“{{found}}”不是本文件中的指标，或有多个同名指标。',
    en: 'Line {{row}}, column "{{column}}": "{{found}}" is not the name of exactly one indicator of this file.',
  },
  'comparisons-unreadable': {
    zh: '两两比较须为2至9项的正数方阵，且对称位置互为倒数；第{{row}}行第{{column}}列为“{{found}}”。',
    en: 'Comparisons are a square of 2 to 9 parts, positive, each the inverse of its counterpart; row {{row}}, column {{column}} is "{{found}}".',
  },
  'comparisons-inconsistent': {
    zh: '两两比较前后矛盾（一致性比率{{ratio}}，不得超过0.10），矛盾最大的是第{{first}}、{{second}}、{{third}}项，请专家复核。',
    en: 'The comparisons contradict themselves (consistency ratio {{ratio}}, at most 0.10), most in parts {{first}}, {{second}} and {{third}}. Ask the expert to look again.',
  },
  'day-invalid': {
    zh: '“{{found}}”不是日期，日期写作 2027-12-31。',
    en: '"{{found}}" is no day; a day is written 2027-12-31.',
  },
  'csv-no-value': {
    zh: '文件的年度列中没有任何数值，无法确定截止日。请用 --cutoff 指定。',
    en: 'The yearly columns hold no value, so no cut-off follows from them. Name one with --cutoff.',
  },
} as const satisfies Record<RefusalCode, Wording>
