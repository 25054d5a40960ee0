package org.soundings.cli.verify;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.SamplingDesign;

/** The sampling design that a case names by its columns. */
final class Designs {
  private Designs() {}

  static SamplingDesign of(Inputs in) {
    return of(in.map("design"), in.data());
  }

  static SamplingDesign of(Map<?, ?> design, DataSet data) {
    int rows = data.rows();
    String strata = name(design, "strata");
    String ids = name(design, "ids");
    String weights = name(design, "weights");
    String fpc = name(design, "fpc");
    int[] stratum = strata == null ? new int[rows] : data.factor(strata).codes();
    int[] unit = ids == null || ids.equals("1") ? null : data.factor(ids).codes();
    if (weights == null && fpc != null) {
      return SamplingDesign.ofEqualChances(stratum, unit, data.numbers(fpc));
    }
    double[] w = new double[rows];
    Arrays.fill(w, 1);
    SamplingDesign made =
        SamplingDesign.of(weights == null ? w : data.numbers(weights)).stratified(stratum);
    if (unit != null) {
      made = made.clustered(unit);
    }
    return fpc == null ? made : made.population(data.numbers(fpc));
  }

  static @Nullable String name(Map<?, ?> design, String key) {
    Object value = design.get(key);
    return value == null ? null : value.toString();
  }
}
