import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';

export interface ImportLine {
  /** A path from the root when `own`, else the package as written. */
  to: string;
  own: boolean;
  /** Erased before it runs. `import { type X }` is not: it still loads the file. */
  typeOnly: boolean;
  /** Fetched when it is asked for, and not with the file. */
  lazy: boolean;
  line: number;
}

export interface Module {
  imports: ImportLine[];
  /** Uses of the clock, of chance and of the device, as written: `Date.now`, `navigator`. */
  ambient: { name: string; line: number }[];
  /** Things that the layers cannot be read from, or that no file of ours may hold. */
  oddities: { what: string; line: number }[];
}

type Node = { type: string; start: number } & Record<string, unknown>;

const ambientGlobals = new Set(['navigator', 'crypto']);
const ambientMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'Temporal.Now']);
const globalObjects = new Set(['globalThis', 'window', 'self']);

/** Reads what a file imports and which ambient things it mentions, from its syntax tree. */
export function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  const found: Module = { imports: [], ambient: [], oddities: [] };
  const lineAt = (node: Node) => text.slice(0, node.start).split('\n').length;
  if (errors[0]) found.oddities.push({ what: `cannot be parsed: ${errors[0].message}`, line: 1 });
  const root = program as unknown as Node;
  const bound = boundNames(root);

  walk(root, undefined, (node, parent) => {
    const line = lineAt(node);
    const target = importedBy(node);
    if (typeof target === 'string') {
      const lazy = /^(ImportExpression|NewExpression)$/.test(node.type);
      found.imports.push({ ...resolve(path, target), typeOnly: isTypeOnly(node), lazy, line });
    }
    const odd = target === null ? 'imports something that is only known when it runs' : oddity(node);
    if (odd) found.oddities.push({ what: odd, line });
    const name = ambientName(node, parent, bound);
    if (name) found.ambient.push({ name, line });
  });
  return found;
}

/** The imported name, null when it is not written out, undefined when nothing is imported here. */
function importedBy(node: Node): string | null | undefined {
  if (/^(ImportDeclaration|ExportNamedDeclaration|ExportAllDeclaration|TSImportType)$/.test(node.type)) {
    return node.source ? literal(node.source) : undefined;
  }
  if (node.type === 'ImportExpression') return literal(node.source);
  if (node.type === 'NewExpression' && name(node.callee) === 'URL') {
    const [to, base] = node.arguments as Node[];
    const path = base && isImportMeta(base.object) ? literal(to) : null;
    return path && /\.(tsx?|m?js)$/.test(path) ? path : undefined;
  }
  return undefined;
}

function oddity(node: Node): string | undefined {
  if (node.type === 'ExportDefaultDeclaration') return 'has a default export';
  if (node.type === 'ExportSpecifier' && name(node.exported) === 'default') return 'has a default export';
  const isGlob =
    node.type === 'MemberExpression' && isImportMeta(node.object) && name(node.property) === 'glob';
  return isGlob ? 'imports by import.meta.glob' : undefined;
}

function ambientName(node: Node, parent: Node | undefined, bound: Set<string>): string | undefined {
  if (node.type === 'MemberExpression') {
    const owner = name(node.object) ?? '';
    const member = name(node.property) ?? '';
    if (globalObjects.has(owner) && ambientGlobals.has(member)) return member;
    return ambientMembers.has(`${owner}.${member}`) ? `${owner}.${member}` : undefined;
  }
  const called = node.type === 'NewExpression' || node.type === 'CallExpression';
  if (called && name(node.callee) === 'Date') {
    const bare = (node.arguments as Node[]).length === 0;
    return bare || node.type === 'CallExpression' ? 'Date without an argument' : undefined;
  }
  if (node.type !== 'Identifier' || !ambientGlobals.has(name(node) ?? '')) return undefined;
  const isLabel = parent && !parent.computed && (parent.property === node || parent.key === node);
  return (isLabel && !parent.shorthand) || bound.has(name(node) ?? '') ? undefined : name(node);
}

/** Names that the file itself gives to something: a parameter called `crypto` is not the global. */
function boundNames(root: Node): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: Node) => {
    if (pattern.type === 'Identifier') names.add(name(pattern) ?? '');
    // Not `right`: in `(random = crypto)` the default is the global.
    for (const part of ['left', 'argument', 'elements', 'properties', 'value'])
      children(pattern[part]).map(bind);
  };
  walk(root, undefined, (node) => {
    if (node.type === 'VariableDeclarator' && !globalObjects.has(name(node.init) ?? ''))
      children(node.id).map(bind);
    if (/^Import.*Specifier$/.test(node.type)) children(node.local).map(bind);
    if (/Function|Signature/.test(node.type)) children(node.params).map(bind);
  });
  return names;
}

function walk(node: Node, parent: Node | undefined, visit: (node: Node, parent?: Node) => void): void {
  visit(node, parent);
  for (const value of Object.values(node)) for (const child of children(value)) walk(child, node, visit);
}

function children(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function name(node: unknown): string | undefined {
  return isNode(node) && typeof node.name === 'string' ? node.name : undefined;
}

function literal(node: unknown): string | null {
  return isNode(node) && typeof node.value === 'string' ? node.value : null;
}

function isImportMeta(node: unknown): boolean {
  return isNode(node) && node.type === 'MetaProperty';
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
}

function resolve(from: string, to: string): { to: string; own: boolean } {
  const bare = to.replace(/[?#].*$/, '');
  return bare.startsWith('.') ? { to: join(dirname(from), bare), own: true } : { to: bare, own: false };
}
