import type { ModelVersion } from "@mlops-actions/registry";
import { formatEstimate, type Section } from "@mlops-actions/report";

/** What was measured, with its intervals; none where nothing was. */
export function metricsSection({ evaluation }: ModelVersion): Section[] {
  if (evaluation === null) return [];
  const { metrics, confidence } = evaluation;
  return [
    {
      title: "Metrics",
      blocks: [
        {
          kind: "table",
          caption: `${Math.round(1_000 * confidence) / 10}% intervals.`,
          columns: [{ title: "metric" }, { title: "value", align: "right" }],
          rows: metrics.map(({ name, value, lower, upper }) => [
            name,
            value === null ? "not defined" : formatEstimate(value, lower, upper),
          ]),
        },
      ],
    },
  ];
}
