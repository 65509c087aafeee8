import 'fake-indexeddb/auto';

const { prototype } = IDBObjectStore;
const realAdd = Object.getOwnPropertyDescriptor(prototype, 'add')?.value as typeof prototype.add;

/** While `isFull` says so the disk takes no row. */
export function limitDisk(isFull: () => boolean): void {
  prototype.add = function add(...row) {
    if (isFull()) throw new DOMException('full', 'QuotaExceededError');
    return realAdd.apply(this, row);
  };
}

/** Another version wants to upgrade the database, so ours lets go of it; then it fails. */
export function upgradeThatFails(): Promise<void> {
  return new Promise((resolve) => {
    const open = indexedDB.open('sidemand', 99);
    open.addEventListener('upgradeneeded', () => open.transaction?.abort());
    open.addEventListener('error', (event) => {
      event.preventDefault();
      resolve();
    });
  });
}
