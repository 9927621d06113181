/** What stands in a file of a sheet, whatever the school says on its screens: another school reads it. */
export const depthsInFile = {
  towards: 'Working towards',
  expected: 'Expected',
  greater: 'Greater depth',
} as const;
