package org.soundings.analysis;

import java.util.List;

/** One finding that a plan asks for. A new kind of finding is one more record here. */
public sealed interface Request
    permits FrequencyRequest,
        GridRequest,
        MultipleRequest,
        RankingRequest,
        CrosstabRequest,
        MeanRequest,
        TextRequest {
  /** The finding's name: the plan's own, or the variable's. */
  String id();

  /** What must be counted for it. */
  List<List<String>> tables();

  /** The variables that it groups people by. */
  default List<String> groups() {
    return List.of();
  }

  /** The finding, from what was cleared alone. */
  Finding find(Evidence evidence);
}
