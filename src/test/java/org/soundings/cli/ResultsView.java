package org.soundings.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The numbers of a report, by the names of its findings. */
final class ResultsView {
  private final JsonNode whole;
  private final Map<String, JsonNode> findings = new LinkedHashMap<>();

  ResultsView(String json) {
    whole = new ObjectMapper().readTree(json);
    whole.get("findings").forEach(f -> findings.put(f.get("id").asString(), f));
    whole
        .get("findings")
        .forEach(
            f -> {
              if (f.has("variable")) {
                findings.putIfAbsent(f.get("variable").asString(), f);
              }
            });
  }

  long responses() {
    return whole.get("dispositions").get("responses").asLong();
  }

  Optional<JsonNode> finding(String variable) {
    return Optional.ofNullable(findings.get(variable));
  }

  /** The counts of the first crosstab: by column label, then row label. */
  Map<String, Map<String, Long>> crosstab() {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (JsonNode cell : whole.get("findings").get(0).get("cells")) {
      counts
          .computeIfAbsent(cell.get("column_label").asString(), any -> new LinkedHashMap<>())
          .put(cell.get("row_label").asString(), cell.get("count").asLong());
    }
    return counts;
  }

  /** The cell of an option that has a column of its own, in the finding of its item. */
  Optional<JsonNode> option(String item, String code) {
    return finding(item)
        .flatMap(
            f -> {
              for (JsonNode cell : f.get("cells")) {
                if (cell.get("category").asString().equals(code)) {
                  return Optional.of(cell);
                }
              }
              return Optional.empty();
            });
  }
}
