package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.soundings.analysis.request.ModelRequest;
import org.soundings.analysis.request.Request;
import org.soundings.analysis.statistic.Statistic;
import org.soundings.questionnaire.Design;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Replicates;
import tools.jackson.databind.JsonNode;

/**
 * Every kind of finding with every statistic that it takes, in samples of every kind, on answers
 * that have made statistics fail: nothing crashes, no probability is outside of 0 to 1, no estimate
 * outside of its interval, and every number of a weighted sample is weighted or called unweighted
 * (X-B3 to X-B5, X-D1, X-D13, X-D14).
 */
class EveryStatisticTest {
  private static final List<SweptStudy> STUDIES = new ArrayList<>();
  private static final List<SweptStudy> GUARDED = new ArrayList<>();

  @BeforeAll
  static void readOnce(@TempDir Path folder) {
    SweptStudy.DESIGNS.forEach(
        design -> {
          STUDIES.add(SweptStudy.of(design, folder));
          GUARDED.add(SweptStudy.of(design, "research", folder));
        });
  }

  /** Under a policy some of what a statistic needs is not there: few answers, and enough. */
  static Stream<Arguments> guarded() {
    return GUARDED.stream()
        .flatMap(
            study ->
                Stream.of(HardAnswers.ALL.getFirst(), HardAnswers.MANY)
                    .map(
                        answers ->
                            Arguments.of(
                                Named.of(study.design() + ", research", study),
                                Named.of(answers.name(), answers))));
  }

  /** Every answers in two samples; in all with {@code -Dsoundings.sweep=whole}. */
  static Stream<Arguments> samples() {
    boolean whole = "whole".equals(System.getProperty("soundings.sweep"));
    int answers = HardAnswers.ALL.size();
    return IntStream.range(0, STUDIES.size() * answers)
        .filter(i -> whole || (i / answers + i % answers) % 6 == 0)
        .mapToObj(
            i ->
                Arguments.of(
                    Named.of(STUDIES.get(i / answers).design(), STUDIES.get(i / answers)),
                    Named.of(
                        HardAnswers.ALL.get(i % answers).name(),
                        HardAnswers.ALL.get(i % answers))));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource({"samples", "guarded"})
  void noNumberIsFalseOnItsFace(SweptStudy study, HardAnswers answers) {
    JsonNode findings;
    try {
      findings = study.findings(answers);
    } catch (Refused refused) {
      assertTrue(
          refused.problems().stream().allMatch(p -> p.code().matches("P1(15|16|2[07]|7[0-9])")),
          refused.problems().toString());
      return;
    }
    assertEquals(List.of(), FalseOnItsFace.of(findings, study.designed()));
  }

  /** A kind of finding or a statistic that is new is swept, or this test says that it is not. */
  @Test
  void everyKindOfFindingAndEveryStatisticIsSwept() {
    Set<Class<?>> kinds = new HashSet<>();
    Set<ModelRequest.Kind> models = EnumSet.noneOf(ModelRequest.Kind.class);
    Set<Statistic> statistics = new HashSet<>();
    for (SweptStudy study : STUDIES) {
      statistics.addAll(study.swept());
      for (Request request : study.study().plan().requests()) {
        kinds.add(request.getClass());
        if (request instanceof ModelRequest model) {
          models.add(model.kind());
        }
      }
    }
    assertEquals(Set.of(Request.class.getPermittedSubclasses()), kinds);
    assertEquals(EnumSet.allOf(ModelRequest.Kind.class), models);
    assertEquals(Set.copyOf(Statistic.ALL), statistics);
  }

  /** The same of what a sample's design can say. */
  @Test
  void everyKindOfDesignIsSwept() throws ReflectiveOperationException {
    List<Design> designs =
        STUDIES.stream().map(study -> study.study().questionnaire().design()).toList();
    for (RecordComponent of : Design.class.getRecordComponents()) {
      boolean swept = false;
      for (Design design : designs) {
        Object value = of.getAccessor().invoke(design);
        swept |= value != null && !value.equals(List.of());
      }
      assertTrue(swept, of.getName());
    }
    assertTrue(designs.stream().anyMatch(design -> design.stages().size() > 1));
    assertEquals(
        EnumSet.allOf(Replicates.Kind.class),
        designs.stream()
            .map(Design::replicates)
            .flatMap(Stream::ofNullable)
            .map(Replicates::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Replicates.Kind.class))));
  }
}
