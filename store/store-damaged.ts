/** The embedded database in a folder cannot be opened: its files are not whole. What is in them is read by nobody; it is to be restored from a backup. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}
