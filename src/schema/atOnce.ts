import type * as z from 'zod/mini';

/*
 * What zod reads, for objects of which thousands come at once. zod makes a payload, a list of issues and a result for
 * each field of each of them, most of which hold one word; here such a field is looked at without. It is made from the
 * schema itself, and promises that what it gives is what zod gives. Whatever is not as its schema wants it, or is of
 * a schema that is not looked through here, is zod's to read and to say why.
 */

/** What was read; undefined where zod has to. */
type Look = (value: unknown) => unknown;

export function atOnce<S extends z.ZodMiniObject>(schema: S): (raw: object) => z.infer<S> | undefined {
  const { shape, catchall, checks = [] } = schema.def;
  if (checks.length > 0 || catchall?._zod.def.type !== 'unknown') return () => undefined;
  const looks = new Map(Object.entries(shape).map(([name, field]) => [name, lookAt(field)]));
  const needed = Object.keys(shape).filter((name) => shape[name]?._zod.optin !== 'optional');
  return (raw) => {
    const given = raw as Record<string, unknown>;
    if (!needed.every((name) => name in given)) return undefined;
    const read: Record<string, unknown> = {};
    for (const [name, look] of looks) {
      if (!(name in given)) continue;
      const value = look(given[name]);
      if (value === undefined) return undefined;
      read[name] = value;
    }
    for (const name of Object.keys(given)) {
      if (looks.has(name)) continue;
      // To set it would be to set what the object is.
      if (name === '__proto__') return undefined;
      read[name] = given[name];
    }
    return read as z.infer<S>;
  };
}

type Field = z.core.$ZodType | z.core.$ZodString | z.core.$ZodOptional | z.core.$ZodEnum | z.core.$ZodLiteral;

function lookAt(field: Field): Look {
  const { def, values } = field._zod;
  if (def.type === 'optional' && 'innerType' in def) return lookAt(def.innerType);
  if (values && (def.type === 'enum' || def.type === 'literal'))
    return (value) => (values.has(value as string) ? value : undefined);
  if (def.type === 'string' && !('format' in def) && !('coerce' in def && def.coerce))
    return lookAtWord(def.checks ?? []);
  return (value) => readBy(field, value);
}

function lookAtWord(checks: z.core.$ZodCheck<never>[]): Look {
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const payload: z.core.ParsePayload = { value, issues: [] };
    for (const check of checks) check._zod.check(payload as z.core.ParsePayload<never>);
    return payload.issues.length > 0 ? undefined : payload.value;
  };
}

function readBy(field: Field, value: unknown): unknown {
  const read = field._zod.run({ value, issues: [] }, { async: false });
  return read instanceof Promise || read.issues.length > 0 ? undefined : read.value;
}
