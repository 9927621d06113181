import { type ImportLine, type Module, readModule } from './readModule.ts';

/** The house: who may import whom, and who may touch what. */
export interface House {
  /** Layer, a folder or a file below src/, to what it may import; `x types` is `import type` only. */
  mayImport: Record<string, string[]>;
  /** Package, to the layers that may import it; `node:` stands for all that Node brings. */
  packages: Record<string, string[]>;
  /** The layers that may use the clock, chance, crypto and navigator themselves. */
  ambient: string[];
}

/** Everything in these files that breaks the rules of the house, one readable line each. */
export function complaints(files: Record<string, string>, house: House): string[] {
  const modules = Object.entries(files)
    .filter(([path]) => /\.tsx?$/.test(path))
    .map(([path, text]) => [path, readModule(path, text)] as const);
  return [
    ...modules.flatMap(([path, module]) => complaintsOf(path, module, house)),
    ...cycles(new Map(modules)),
  ];
}

/** How a package comes to be loaded with a file, each file that leads to it in turn; undefined when it is not. */
export function wayTo(wanted: string, from: string, files: Record<string, string>): string[] | undefined {
  const seen = new Set<string>();
  const visit = (path: string): string[] | undefined => {
    if (path === wanted || path.startsWith(`${wanted}/`)) return [path];
    const text = files[path];
    if (text === undefined || seen.has(path)) return undefined;
    seen.add(path);
    for (const { to, typeOnly, lazy } of readModule(path, text).imports) {
      const way = typeOnly || lazy ? undefined : visit(to);
      if (way) return [path, ...way];
    }
    return undefined;
  };
  return visit(from);
}

/** What a test file does that would let it lie. */
export function testComplaints(path: string, text: string): string[] {
  const { imports } = readModule(path, text);
  const goesThroughSuite = imports.some(({ to }) => to === 'test/support/suite.ts');
  const around = imports.filter(({ to }) => to === 'uvu');
  return [
    ...(goesThroughSuite ? [] : [`${path} does not import suite from test/support/suite.ts`]),
    ...around.map(({ line }) => `${path}:${line} imports uvu itself`),
    ...(/\.only\(/.test(text) ? [`${path} runs some of its tests only`] : []),
  ];
}

function complaintsOf(path: string, module: Module, house: House): string[] {
  const layer = layerOf(path);
  if (!(layer in house.mayImport)) return [`${path} belongs to no layer`];
  const imports = module.imports.flatMap((line) => {
    const why = line.own ? roomComplaint(layer, line, house) : packageComplaint(layer, line, house);
    return why ? [`${path}:${line.line} imports ${line.to}: ${why}`] : [];
  });
  const ambient = house.ambient.includes(layer) ? [] : module.ambient;
  return [
    ...imports,
    ...new Set(
      ambient.map(({ name, line }) => `${path}:${line} uses ${name}: only ${house.ambient.join(', ')} may`),
    ),
    ...module.oddities.map(({ what, line }) => `${path}:${line} ${what}`),
  ];
}

function roomComplaint(layer: string, { to, typeOnly }: ImportLine, house: House): string | undefined {
  if (!to.startsWith('src/')) return 'it is not below src/';
  const allowed = house.mayImport[layer] ?? [];
  const target = layerOf(to);
  if (target === layer || allowed.includes(target)) return undefined;
  if (allowed.includes(`${target} types`))
    return typeOnly ? undefined : `${layer} may only \`import type\` from it`;
  return `${layer} may import ${allowed.join(', ') || 'nothing of ours'}`;
}

function packageComplaint(layer: string, { to }: ImportLine, house: House): string | undefined {
  if (/^([/~#]|@\/)/.test(to)) return 'our own files are imported by relative path';
  const known = Object.keys(house.packages).find((each) =>
    each.endsWith(':') ? to.startsWith(each) : to === each || to.startsWith(`${each}/`),
  );
  const allowed = known && house.packages[known];
  return !allowed || allowed.includes(layer) ? undefined : `only ${allowed.join(', ')} may`;
}

const layerOf = (path: string) => path.split('/')[1] ?? '';

function cycles(modules: Map<string, Module>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push(`import cycle: ${[...trail.slice(at), path].join(' -> ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const { to } of modules.get(path)?.imports ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of modules.keys()) visit(path, []);
  return found;
}
