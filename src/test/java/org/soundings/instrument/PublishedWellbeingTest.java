package org.soundings.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.ScoreSpread;
import org.soundings.exchange.Shared;
import org.soundings.pipeline.TestRun;
import org.soundings.questionnaire.WrittenQuestionnaire;

/**
 * The WHO-5 of developers during the pandemic (doi:10.1007/s10664-020-09875-y), which is coded 1 to
 * 6 there and not 0 to 5. Expected values by Python's {@code statistics}.
 */
@Tag("shared")
class PublishedWellbeingTest {
  private static final List<String> ITEMS =
      List.of("cheerful", "calm", "active", "rested", "interest");

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileCodedFromOneToSixIsScoredByThePackAllTheSame() throws IOException {
    Files.copy(Scored.PACKS.resolve("who-5.yaml"), folder.resolve("who-5.yaml"));
    Files.copy(
        Shared.file("published/pandemic_programming/export_2020-04-16.csv"),
        folder.resolve("d.csv"));
    String columns =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    "    who-5-items.%s: {column: WHO5S%d, codes: {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5}}"
                        .formatted(ITEMS.get(i), i + 1))
            .collect(Collectors.joining("\n"));
    WrittenQuestionnaire.rest(
        folder,
        """
        policy: open
        pages:
          - include: who-5.yaml
        data:
          columns:
        %s
          missing: {NA: skipped}
        """
            .formatted(columns));
    Path plan =
        WrittenQuestionnaire.file(
            folder,
            "plan.yaml",
            """
            plan: p
            title: P
            questionnaire: q.yaml
            sections:
              - {title: S, findings: [{scale: who-5}]}
            """);
    Finding.Mean mean =
        (Finding.Mean)
            TestRun.findings(plan, folder.resolve("d.csv"))
                .sections()
                .getFirst()
                .findings()
                .getFirst();
    Finding.GroupMean group = mean.groups().getFirst();
    assertEquals(2199, group.estimate().n());
    assertEquals(60.66211914506594, group.estimate().value(), 1e-9);
    assertEquals(21.699535963270847, group.standardDeviation(), 1e-9);
    assertNotNull(mean.scale());
    ScoreSpread spread = mean.scale().spread();
    assertNotNull(spread);
    assertEquals(662, spread.bands().getFirst().cell().n());
  }
}
