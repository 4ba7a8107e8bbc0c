import { metricTitle } from "@mlops-actions/metrics";
import type { ModelVersion } from "@mlops-actions/registry";
import { formatEstimate, formatShare, type Section } from "@mlops-actions/report";

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
          columns: [{ title: "metric" }, { title: `value and ${formatShare(confidence)} interval`, align: "right" }],
          rows: metrics.map(({ name, value, lower, upper }) => [
            metricTitle(name),
            value === null ? "not defined" : formatEstimate(value, lower, upper),
          ]),
        },
      ],
    },
  ];
}
