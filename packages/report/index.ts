export type {
  Block,
  Chart,
  Column,
  Link,
  List,
  Paragraph,
  Report,
  Section,
  Span,
  Table,
  Text,
  Verdict,
} from "./src/report.ts";
