/** The library has no types of its own; these are the parts that the tests use. */
declare module 'servicenow-rest' {
  type Fields = Readonly<Record<string, string>>;

  export class gliderecord {
    constructor(instance: string, table: string, user: string, password: string);
    setEncodedQuery(query: string): void;
    setReturnFields(names: string): void;
    setLimit(limit: number): void;
    setOffset(offset: number): void;
    query(): Promise<readonly Fields[]>;
    get(sysId: string): Promise<Fields>;
    insert(values: object): Promise<Fields>;
    update(sysId: string, values: object): Promise<Fields>;
  }

  export class attachment {
    constructor(instance: string, user: string, password: string);
    attachFile(table: string, sysId: string, name: string, folder: string): Promise<unknown>;
    getAttachmentRecords(table: string, sysId: string): Promise<readonly Fields[]>;
  }
}
