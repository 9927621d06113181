import type { CaseAssociation, CaseItem, CasePackage } from '../../src/schema/case.ts';

/**
 * A framework as other systems give them out: domains, strands, standards and components over six years of two
 * subjects, with links of many kinds, a rubric with a description for each depth, and fields that no sheet has.
 */
export function aCasePackage(items: number): CasePackage {
  const document = node('document', 'Framework of Invented Standards');
  const all: CaseItem[] = [];
  const links: CaseAssociation[] = [];
  const add = (name: string, above: ReturnType<typeof node>, fields: Partial<CaseItem>) => {
    const n = all.length;
    const { identifier, uri } = node(name, name);
    all.push({
      identifier,
      uri,
      fullStatement: `${name} — “naïve”, \\ and \u{1F426}`,
      CFDocumentURI: document,
      abbreviatedStatement: null,
      conceptKeywords: ['clause', `n${n}`],
      language: 'en',
      lastChangeDateTime: '2024-02-29T10:00:00Z',
      'x-vendor': { nested: [1, null, { deep: true }] },
      ...fields,
    });
    links.push({
      ...node(`in ${name}`, ''),
      associationType: 'isChildOf',
      originNodeURI: node(name, name),
      destinationNodeURI: above,
      sequenceNumber: n,
      CFAssociationGroupingURI: node('grouping', 'Whole'),
    });
    return node(name, name);
  };
  for (let strand = 0; all.length < items; strand += 1) {
    const sheet = strand % 12;
    const fields = {
      educationLevel: [`0${(sheet % 6) + 1}`],
      subject: [sheet < 6 ? 'English: writing' : 'English: reading'],
    };
    const above = add(`Strand ${strand}`, document, { CFItemType: 'Domain', ...fields });
    let last: ReturnType<typeof node> | undefined;
    for (let n = 0; n < 12 && all.length < items; n += 1) {
      const name = `Standard ${strand}.${n}`;
      const standard = add(name, above, {
        CFItemType: 'Standard',
        humanCodingScheme: `INV.${strand}.${n}`,
        ...(n % 3 === 0 && { alternativeLabel: `I can do ${strand}.${n}.`, notes: 'Such as this.' }),
        ...fields,
      });
      if (last)
        links.push({
          ...node(`before ${name}`, ''),
          associationType: 'precedes',
          originNodeURI: last,
          destinationNodeURI: standard,
        });
      links.push({
        ...node(`match ${name}`, ''),
        associationType: 'exactMatchOf',
        originNodeURI: standard,
        destinationNodeURI: node(`elsewhere ${name}`, 'Of another framework'),
      });
      if (n === 5 && all.length < items)
        add(`Part of ${strand}.${n}`, standard, { CFItemType: 'Standard', ...fields });
      last = standard;
    }
  }
  return {
    CFDocument: {
      ...document,
      creator: 'An invented body',
      adoptionStatus: 'Adopted',
      frameworkType: 'Standards',
      licenseURI: node('licence', 'Some licence'),
      subject: ['English'],
      version: '7.3-β',
    },
    CFItems: all,
    CFAssociations: links,
    CFDefinitions: { CFConcepts: [], CFItemTypes: [{ ...node('Standard', 'Standard'), hierarchyCode: '2' }] },
    CFRubrics: [
      {
        ...node('rubric', 'Depths'),
        CFRubricCriteria: all.slice(0, 50).map((item, i) => ({
          ...node(`criterion ${i}`, ''),
          CFItemURI: { title: '', identifier: item.identifier, uri: item.uri },
          weight: 0.5,
          CFRubricCriterionLevels: [1, 2, 3].map((score) => ({
            ...node(`level ${i} ${score}`, ''),
            quality: ['Emerging', 'Meeting', 'Exceeding'][score - 1] as string,
            description: `What ${score} looks like`,
            score,
            feedback: null,
          })),
        })),
      },
    ],
    CFUnknown: [{ kept: 'as it came' }],
  };
}

function node(name: string, title: string) {
  const identifier = `00000000-0000-4000-8000-${[...name]
    .reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) % 0xffffffffff, 7)
    .toString(16)
    .padStart(12, '0')}`;
  return { title, identifier, uri: `https://standards.example/${identifier}` };
}

export function caseFile(pack: unknown): Blob {
  return new Blob([JSON.stringify(pack)]);
}
