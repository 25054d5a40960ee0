package org.soundings.analysis;

import java.util.List;
import org.soundings.statistics.AdjustedP;

/** One finding that a plan asks for. A new kind of finding is one more record here. */
public sealed interface Request
    permits FrequencyRequest,
        GridRequest,
        MultipleRequest,
        RankingRequest,
        CrosstabRequest,
        MeanRequest,
        SharesRequest,
        JointRequest,
        ModelRequest,
        TextRequest {
  /** The finding's name: the plan's own, or the variable's. */
  String id();

  /** What must be counted for it. */
  List<List<String>> tables();

  /** The variables that it groups people by. */
  default List<String> groups() {
    return List.of();
  }

  /** The tables whose estimates rest on the sample's design. */
  default List<List<String>> estimated() {
    return tables();
  }

  /** The variables whose combinations must be counted. */
  default List<List<String>> patterns() {
    return List.of();
  }

  /** The same in a sample with a design, whose unit and weight some of them need. */
  default List<List<String>> patterns(Sampling sampling) {
    return patterns();
  }

  /** The family of tests that its tests belong to. */
  default Family family() {
    return Family.NONE;
  }

  /**
   * Tests that are looked at together.
   *
   * @param name empty where there is none
   */
  record Family(String name, AdjustedP.Method method) {
    static final Family NONE = new Family("", AdjustedP.Method.NONE);
  }

  /** The finding, from what was cleared alone. */
  Finding find(Evidence evidence);
}
