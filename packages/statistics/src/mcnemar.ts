import cdf from "@stdlib/stats-base-dists-binomial-cdf";
import pmf from "@stdlib/stats-base-dists-binomial-pmf";

/**
 * McNemar's two-sided mid-p value of "the candidate fixes as many rows as it breaks" (Fagerland, Lydersen & Laake 2013,
 * BMC Medical Research Methodology 13:91). Null where no row was fixed or broken: there is nothing to test.
 */
export function mcnemarMidP(fixed: number, broken: number): number | null {
  const discordant = fixed + broken;
  if (discordant === 0) return null;
  const fewer = Math.min(fixed, broken);
  const point = pmf(fewer, discordant, 0.5);
  return fixed === broken ? 1 - point / 2 : 2 * cdf(fewer, discordant, 0.5) - point;
}
