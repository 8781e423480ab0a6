/** A part of our own in customXml: what belongs to it. Word keeps such parts through editing; LibreOffice does too. */

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
/** Fixed, because it names the kind of part, not the file. */
const storeId = '{6D0F3C52-2B0B-4C1E-9E55-1A7C0F6B2D31}'

/** Names of the part and of its properties, without folder: item1.xml, itemProps1.xml. */
export interface OwnPartNames {
  readonly item: string
  readonly properties: string
}

/** The parts by name, around this root element. */
export const ownParts = (
  root: string,
  { item, properties }: OwnPartNames,
): Readonly<Record<string, string>> => ({
  [`customXml/${item}`]: head + root,
  [`customXml/${properties}`]: `${head}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${office}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  [`customXml/_rels/${item}.rels`]:
    `${head}<Relationships xmlns="${packages}/relationships">` +
    `${relationship('rId1', 'customXmlProps', properties)}</Relationships>`,
})

/** The document's relationships with the one to the part. */
export const relatedToOwn = (relationships: string, id: string, { item }: OwnPartNames): string =>
  relationships.replace(
    '</Relationships>',
    `${relationship(id, 'customXml', `../customXml/${item}`)}</Relationships>`,
  )

/** The content types with that of the part's properties. */
export const typedOwn = (types: string, { properties }: OwnPartNames): string =>
  types.replace(
    '</Types>',
    `<Override PartName="/customXml/${properties}" ` +
      'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
  )

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`
