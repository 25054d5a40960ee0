package org.soundings.verification.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.statistics.design.LaterStage;
import org.soundings.statistics.design.SamplingDesign;

/** The sampling design that a case names by its columns. */
public final class Designs {
  private Designs() {}

  public static SamplingDesign of(Inputs in) {
    return of(in.map("design"), in.data());
  }

  public static SamplingDesign of(Map<?, ?> design, DataSet data) {
    int rows = data.rows();
    String strata = name(design, "strata");
    if (design.get("ids") instanceof List<?> stages && stages.size() > 1) {
      return staged(stages, design, data);
    }
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

  /** Units within units; a stage counts beside the first where its population is known. */
  private static SamplingDesign staged(List<?> ids, Map<?, ?> design, DataSet data) {
    int rows = data.rows();
    List<?> fpc = design.get("fpc") instanceof List<?> all ? all : List.of();
    if (!(design.get("weights") instanceof String weights)
        || design.get("strata") != null
        || fpc.size() > ids.size()) {
      throw new UnreadableCase(
          "stages are read with weights, without strata, a population for each stage");
    }
    String[] names = new String[rows];
    Arrays.fill(names, "");
    int[] before = new int[rows];
    int[] first = before;
    List<LaterStage> later = new ArrayList<>();
    for (int stage = 0; stage < Math.max(1, fpc.size()); stage++) {
      String[] of = data.column(String.valueOf(ids.get(stage)));
      for (int i = 0; i < rows; i++) {
        names[i] += "/" + of[i];
      }
      int[] units = firstCome(names);
      if (stage == 0) {
        first = units;
      } else {
        double[] sizes = data.numbers(String.valueOf(fpc.get(stage)));
        later.add(LaterStage.of(per(units, before), per(before, sizes)));
      }
      before = units;
    }
    SamplingDesign made = SamplingDesign.of(data.numbers(weights)).clustered(first);
    made = later.isEmpty() ? made : made.within(before, later);
    return fpc.isEmpty() ? made : made.population(data.numbers(String.valueOf(fpc.getFirst())));
  }

  /** A number for each name, in the order in which they first come. */
  private static int[] firstCome(String[] names) {
    Map<String, Integer> places = new HashMap<>();
    return Arrays.stream(names)
        .mapToInt(
            name -> {
              places.putIfAbsent(name, places.size());
              return places.get(name);
            })
        .toArray();
  }

  private static int[] per(int[] units, int[] values) {
    int[] of = new int[Arrays.stream(units).max().orElse(-1) + 1];
    for (int i = 0; i < units.length; i++) {
      of[units[i]] = values[i];
    }
    return of;
  }

  private static double[] per(int[] units, double[] values) {
    double[] of = new double[Arrays.stream(units).max().orElse(-1) + 1];
    for (int i = 0; i < units.length; i++) {
      of[units[i]] = values[i];
    }
    return of;
  }

  public static @Nullable String name(Map<?, ?> design, String key) {
    Object value = design.get(key);
    return value == null ? null : value.toString();
  }
}
