// What is read of a 1EdTech CASE 1.1 package. Everything else in it is kept as it came.
import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(300));
// Some systems write null for what is not there.
const text = z.nullish(z.string());
const texts = z.nullish(z.array(z.string()));
const link = z.looseObject({ identifier: name });

export const CaseDocument = z.looseObject({ identifier: name, title: z.string(), subject: texts });
export type CaseDocument = z.infer<typeof CaseDocument>;

export const CaseItem = z.looseObject({
  identifier: name,
  fullStatement: z.string().check(z.regex(/\S/)),
  alternativeLabel: text,
  humanCodingScheme: text,
  CFItemType: text,
  notes: text,
  educationLevel: texts,
  subject: texts,
  extensions: z.nullish(z.record(z.string(), z.unknown())),
});
export type CaseItem = z.infer<typeof CaseItem>;

export const CaseAssociation = z.looseObject({
  identifier: name,
  associationType: z.string(),
  originNodeURI: link,
  destinationNodeURI: link,
  sequenceNumber: z.nullish(z.number()),
  extensions: z.nullish(z.record(z.string(), z.unknown())),
});
export type CaseAssociation = z.infer<typeof CaseAssociation>;

const CaseLevel = z.looseObject({ quality: text, description: text });

export const CaseCriterion = z.looseObject({
  CFItemURI: z.nullish(link),
  CFRubricCriterionLevels: z.nullish(z.array(CaseLevel)),
});
export type CaseCriterion = z.infer<typeof CaseCriterion>;

export const CaseRubric = z.looseObject({ CFRubricCriteria: z.nullish(z.array(CaseCriterion)) });
export type CaseRubric = z.infer<typeof CaseRubric>;

export interface CasePackage {
  CFDocument: CaseDocument;
  CFItems: CaseItem[];
  CFAssociations?: CaseAssociation[] | null;
  CFRubrics?: CaseRubric[] | null;
  [other: string]: unknown;
}

/** Its links; some systems leave the list out where there are none. */
export function caseLinks({ CFAssociations }: CasePackage): CaseAssociation[] {
  return CFAssociations ?? [];
}
