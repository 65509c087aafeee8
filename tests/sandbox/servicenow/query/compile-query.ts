import type { FieldSchema } from '../schema/table-schema.ts';
import type { RecordStore, Row } from '../store/record-store.ts';
import { compareValues, containsText, endsWithText, startsWithText } from './compare-values.ts';
import { matchWords } from './match-words.ts';
import type { Clause, Condition, Operator, Query } from './query-ast.ts';
import { type QueryWorld, resolveQueryValue } from './query-value.ts';

type Predicate = (row: Row) => boolean;
/** `text` is what people read (a reference's name); `value` is what is stored (its sys_id). */
interface Operand {
  readonly field: FieldSchema;
  readonly value: string;
  readonly text: string;
}
type Test = (operand: Operand, wanted: string) => boolean;

/** The dynamic filter "Me" has this id on every instance. */
const DYNAMIC_ME = '90d1921e5f510100a9ad2572f2b477fe';

const equals: Test = ({ field, value }, wanted) => compareValues(field, value, wanted) === 0;
const contains: Test = ({ text }, wanted) => containsText(text, wanted);
const among: Test = (operand, wanted) =>
  wanted.split(',').some((one) => equals(operand, one.trim()));
const between: Test = ({ field, value }, wanted) => {
  const [low = '', high = ''] = wanted.split('@');
  return compareValues(field, value, low) >= 0 && compareValues(field, value, high) <= 0;
};
const ordered =
  (holds: (difference: number) => boolean): Test =>
  ({ field, value }, wanted) =>
    value !== '' && holds(compareValues(field, value, wanted));
const not =
  (test: Test): Test =>
  (operand, wanted) =>
    !test(operand, wanted);

const TESTS: Readonly<Record<Exclude<Operator, 'SAMEAS' | 'NSAMEAS'>, Test>> = {
  '=': equals,
  '!=': not(equals),
  '>': ordered((difference) => difference > 0),
  '>=': ordered((difference) => difference >= 0),
  '<': ordered((difference) => difference < 0),
  '<=': ordered((difference) => difference <= 0),
  LIKE: contains,
  CONTAINS: contains,
  NOTLIKE: not(contains),
  'NOT LIKE': not(contains),
  'DOES NOT CONTAIN': not(contains),
  STARTSWITH: ({ text }, wanted) => startsWithText(text, wanted),
  ENDSWITH: ({ text }, wanted) => endsWithText(text, wanted),
  IN: among,
  'NOT IN': not(among),
  ISEMPTY: ({ value }) => value === '',
  ISNOTEMPTY: ({ value }) => value !== '',
  EMPTYSTRING: ({ value }) => value === '',
  ANYTHING: () => true,
  BETWEEN: (operand, wanted) => operand.value !== '' && between(operand, wanted),
  // `opened_atONToday@<from>@<to>`: the first part is only the filter's caption.
  ON: (operand, wanted) =>
    operand.value !== '' && between(operand, wanted.split('@').slice(1).join('@')),
  DYNAMIC: equals,
};

/** Turns parsed queries into predicates over the rows of one table. */
class QueryCompiler {
  readonly #store: RecordStore;
  readonly #table: string;
  readonly #world: QueryWorld;

  constructor(store: RecordStore, table: string, world: QueryWorld) {
    this.#store = store;
    this.#table = table;
    this.#world = world;
  }

  query(query: Query): Predicate {
    const sets = query.sets.map((set) => {
      const clauses = set.map((clause) => this.#clause(clause)).filter((c) => c !== undefined);
      return (row: Row): boolean => clauses.every((matches) => matches(row));
    });
    return (row) => sets.some((matches) => matches(row));
  }

  /** A condition that the instance cannot read is dropped; a clause of nothing but such is, too. */
  #clause(clause: Clause): Predicate | undefined {
    const conditions = clause.map((one) => this.#condition(one)).filter((c) => c !== undefined);
    if (conditions.length === 0) return undefined;
    return (row) => conditions.some((matches) => matches(row));
  }

  #condition(condition: Condition): Predicate | undefined {
    const schema = this.#store.schemas.get(this.#table);
    if (!schema || condition.kind === 'unreadable') return undefined;
    if (condition.kind === 'words') return (row) => matchWords(schema, row, condition.words);
    const { field, operator, value } = condition;
    if (!this.#store.walk(this.#table, undefined, field)) return undefined;
    if (operator === 'SAMEAS' || operator === 'NSAMEAS') {
      if (!this.#store.walk(this.#table, undefined, value)) return undefined;
      return (row) => {
        const [left, right] = [this.#operand(row, field), this.#operand(row, value)];
        return (left?.value === right?.value) === (operator === 'SAMEAS');
      };
    }
    const wanted = this.#wanted(operator, value);
    const test = TESTS[operator];
    return (row) => {
      const operand = this.#operand(row, field);
      return operand !== undefined && test(operand, wanted);
    };
  }

  #wanted(operator: Operator, value: string): string {
    if (operator === 'DYNAMIC') return value === DYNAMIC_ME ? this.#world.viewer.sysId : value;
    const parts = operator === 'BETWEEN' || operator === 'ON' ? value.split('@') : [value];
    return parts.map((part) => resolveQueryValue(part, this.#world)).join('@');
  }

  #operand(row: Row, path: string): Operand | undefined {
    const walked = this.#store.walk(this.#table, row, path);
    if (!walked) return undefined;
    const value = walked.row?.[walked.field.name] ?? '';
    const { reference } = walked.field;
    const text = reference ? this.#store.nameOf(reference, value) : value;
    return { field: walked.field, value, text };
  }
}

export function compileQuery(
  store: RecordStore,
  table: string,
  query: Query,
  world: QueryWorld,
): Predicate {
  return new QueryCompiler(store, table, world).query(query);
}
