import { describe, expect, it } from 'vitest';
import { tableFacts } from '../../../utils/servicenow/tables.ts';
import { isSmsPath, readTables } from '../../../utils/settings/read-tables.ts';

const own = {
  table: 'u_hr',
  caller: 'u_caller',
  closeNotes: null,
  closeCode: null,
  solvedState: '3',
};

describe('descriptions of tables', () => {
  it('are read, and what is left out is as for any task', () => {
    const read = readTables(JSON.stringify([own]));
    expect(read).toMatchObject({
      kind: 'read',
      tables: [{ table: 'u_hr', journal: 'work_notes' }],
    });
    expect(readTables('  ')).toEqual({ kind: 'read', tables: [] });
  });

  it('may say everything that we say of our own', () => {
    const incident = tableFacts('incident');
    expect(readTables(JSON.stringify([incident]))).toEqual({ kind: 'read', tables: [incident] });
  });

  it.each([
    ['[{', 'no-json', undefined],
    ['{}', 'wrong', '[ ]'],
    ['[{"table":"u_hr"}]', 'wrong', 'u_hr.caller'],
    ['[{"caller":"x"}]', 'wrong', '#1.table'],
    ['[{"table":"Has Space","caller":"x"}]', 'wrong', 'Has Space.table'],
    [JSON.stringify([own, { ...own, isTask: 'yes' }]), 'wrong', 'u_hr.isTask'],
  ])('%s is wrong, and it is said where', (text, kind, path) => {
    expect(readTables(text)).toMatchObject({ kind, ...(path !== undefined && { path }) });
  });
});

describe('the path for text messages', () => {
  it.each(['', '/api/x_sms/send', '/api/x_kk/v1/sms'])('may be "%s"', (path) =>
    expect(isSmsPath(path)).toBe(true),
  );
  it.each(['x', 'https://sms.dk/api/', '/api/', '/api/x y'])('may not be "%s"', (path) =>
    expect(isSmsPath(path)).toBe(false),
  );
});
