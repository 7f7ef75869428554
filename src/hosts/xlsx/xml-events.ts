// What both XML readers tell: the plain one for the bytes spreadsheet programs write (plain-xml-reader) and the full one for
// everything else (read-part). Elements of other namespaces have the empty name. Values are made only when asked for.

/** The attributes of the element that just opened; valid only during `open`. */
export interface XmlAttributes {
  /** The value of the attribute without a prefix. */
  get(name: string): string | undefined;
  /** A whole number of at most nine digits; −1 when missing or of another form. */
  integer(name: string): number;
  /** The column (from 0) of a cell reference such as `B5` that lies in `row` (from 0); −1 when missing, −2 when it is anything else. */
  columnInRow(name: string, row: number): number;
}

/** All the text between two tags; valid only during `text`. */
export interface XmlText {
  string(): string;
  /** NaN when it is no decimal number. */
  number(): number;
}

export interface XmlEvents {
  open(name: string, attributes: XmlAttributes): void;
  text(text: XmlText): void;
  close(name: string): void;
}
