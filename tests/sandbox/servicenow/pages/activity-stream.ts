import { journalEntries } from '../records/journal.ts';
import type { TableSchema } from '../schema/table-schema.ts';
import { showDateTime } from '../store/glide-date-time.ts';
import type { Row } from '../store/record-store.ts';
import { findViewerByUserName } from '../session/viewer.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page-call.ts';
import { PAGE_TEXT } from './page-text.ts';

function entry(author: string, label: string, when: string, text: string, kind: string): Html {
  const initials = author
    .split(' ')
    .map((name) => name[0] ?? '')
    .join('');
  return html`<li class="stream-entry ${kind}">
    <span class="avatar" aria-hidden="true">${initials.slice(0, 2)}</span>
    <div class="stream-head">
      <b>${author}</b><span>${label} • <time>${when}</time></span>
    </div>
    <div class="stream-text">${text}</div>
  </li> `;
}

/**
 * The journals: either one box whose field can be switched, or a box for each. What is typed is
 * kept in hidden `<table>.<field>` text areas, and those are what the form posts.
 */
export function activityStream(table: TableSchema, row: Row, draft: Row, call: PageCall): Html {
  const { viewer, instance } = call;
  const text = PAGE_TEXT[viewer.language];
  const label = (name: string): string => table.fields.get(name)?.label[viewer.language] ?? name;
  const isNew = (row['sys_id'] ?? '') === '-1';
  const when = (stored: string): string => showDateTime(stored, viewer.timeZone, viewer.dateFormat);
  const nameOf = (userName: string): string =>
    findViewerByUserName(instance.store, userName)?.name ?? userName;
  const entries = isNew
    ? []
    : journalEntries(instance.store, table, row['sys_id'] ?? '', 'comments_and_work_notes');
  return html`<section class="activity" aria-labelledby="activity-title">
    <h2 id="activity-title">${text.notes}</h2>
    <div class="stream-input single" id="activity-stream-single">
      <label for="activity-stream-textarea" id="activity-stream-label"
        >${label('work_notes')}</label
      >
      <textarea
        id="activity-stream-textarea"
        class="form-control work_notes"
        data-stream-text-input="work_notes"
        rows="3"
      ></textarea>
      <div class="stream-bar">
        <label class="switch"
          ><input type="checkbox" id="work_notes-journal-checkbox" checked />
          ${label('work_notes')}</label
        >
        <button type="button" class="link" id="activity-stream-multiple">
          ${text.showAllJournals}</button
        ><span class="gap"></span>
        ${isNew ? '' : html`<button type="button" class="btn activity-submit">${text.post}</button>`}
      </div>
    </div>
    <div class="stream-input multiple" id="activity-stream-all" hidden>
      ${['work_notes', 'comments'].map(
        (name) =>
          html`<label for="activity-stream-${name}-textarea">${label(name)}</label>
            <textarea
              id="activity-stream-${name}-textarea"
              class="form-control ${name}"
              data-stream-text-input="${name}"
              rows="3"
            ></textarea>`,
      )}
      <div class="stream-bar">
        <button type="button" class="link" id="activity-stream-one">${text.showOneJournal}</button
        ><span class="gap"></span>
        ${isNew ? '' : html`<button type="button" class="btn activity-submit">${text.post}</button>`}
      </div>
    </div>
    <div hidden>
      ${['work_notes', 'comments'].map(
        (name) =>
          html`<textarea id="${table.name}.${name}" name="${table.name}.${name}" tabindex="-1">
${draft[name] ?? ''}</textarea>`,
      )}
    </div>
    <h3>${text.activities}: ${entries.length + (isNew ? 0 : 1)}</h3>
    <ul id="sn_form_inline_stream_entries" class="stream">
      ${entries.map((item) =>
        entry(
          nameOf(item['sys_created_by'] ?? ''),
          label(item['element'] ?? ''),
          when(item['sys_created_on'] ?? ''),
          item['value'] ?? '',
          item['element'] ?? '',
        ),
      )}${
        isNew
          ? ''
          : entry(
              nameOf(row['sys_created_by'] ?? ''),
              text.activities,
              when(row['sys_created_on'] ?? ''),
              text.opened,
              'created',
            )
      }
    </ul>
  </section>`;
}
