package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** In a weighted report every number is weighted or called unweighted (X-D1). */
class WeightedNumbersTest {
  /** X-D1: other weights change every number but those that are called unweighted and counts. */
  @ParameterizedTest
  @ValueSource(strings = {"w", "w, strata: stratum, clusters: [unit]"})
  void everyNumberOfAWeightedReportMovesWithTheWeights(String design, @TempDir Path folder) {
    SweptStudy study = SweptStudy.of("{weight: " + design + "}", folder);
    JsonNode these = study.findings(new HardAnswers("", 36, HardAnswers::usual));
    JsonNode those =
        study.findings(new HardAnswers("", 36, i -> HardAnswers.with(i, 15, 1 + i * 31 % 17)));
    List<String> still = new ArrayList<>();
    for (int f = 0; f < these.size(); f++) {
      moved(these.get(f), those.get(f), these.get(f).get("id").asString(), still);
    }
    assertEquals(List.of(), still);
  }

  private static final Set<String> COUNTS =
      Set.of(
          "n",
          "count",
          "base_n",
          "asked",
          "answered",
          "level",
          "df",
          "family",
          "items",
          "lowest",
          "highest",
          "responses",
          "smallest",
          "largest",
          "top",
          "ranked");

  private static void moved(JsonNode one, JsonNode other, String at, List<String> still) {
    if (one.isObject()) {
      double value = FalseOnItsFace.of(one, "value");
      boolean nobodyOrEverybody = FalseOnItsFace.of(one, "se") == 0 && (value == 0 || value == 1);
      boolean quantile = one.has("method") && one.get("method").asString().contains("uantile");
      if (calledUnweighted(one) || nobodyOrEverybody || quantile) {
        return;
      }
      one.propertyNames().stream()
          .filter(key -> !COUNTS.contains(key))
          .forEach(key -> moved(one.get(key), other.get(key), at + "." + key, still));
    } else if (one.isArray()) {
      for (int i = 0; i < one.size(); i++) {
        moved(one.get(i), other.get(i), at + "[" + i + "]", still);
      }
    } else if (one.isNumber() && one.equals(other)) {
      still.add(at + " is " + one + " with any weights");
    }
  }

  private static boolean calledUnweighted(JsonNode node) {
    return Stream.of("test", "method", "title")
        .filter(node::has)
        .anyMatch(key -> node.get(key).asString().contains("nweighted"));
  }
}
