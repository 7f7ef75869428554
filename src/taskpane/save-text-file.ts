// Hands a text to the browser's downloads. Nobody tells whether it was saved: some programs around the page allow none.

export function saveTextFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
