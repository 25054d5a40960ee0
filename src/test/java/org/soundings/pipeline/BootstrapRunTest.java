package org.soundings.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.pipeline.ReferenceRun.measures;
import static org.soundings.pipeline.ReferenceRun.near;
import static org.soundings.pipeline.ReferenceRun.plan;
import static org.soundings.pipeline.SharedReference.data;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.statistics.Estimate;

/** A mean with a BCa interval of its own resamples, near that of others' resamples. */
@Tag("shared")
class BootstrapRunTest {
  private static final String ATTITUDE =
      """
      questionnaire: attitude
      version: "1"
      language: en
      policy: open
      title: Attitude
      pages:
        - page: p
          items:
            - number: rating
              ask: Rating?
      """;

  @TempDir private Path folder = Path.of("");

  /** R: boot.ci of 999 other resamples gives 59.72 to 68.63, standard error 2.23. */
  @Test
  void aMeanHasABcaInterval() throws IOException {
    TestRun testRun = new TestRun(folder);
    String asked = plan("", "{mean: rating, tests: [bca]}");
    String answers = data("attitude.csv", "rating", "rating");
    Estimate mean = measures(testRun.planned(ATTITUDE, asked, answers)).getFirst();
    near(64.63333333333334, mean.value(), 1e-12);
    assertEquals(59.72142836964325, mean.low(), 0.7);
    assertEquals(68.63333333333334, mean.high(), 0.7);
    assertEquals(2.232309230965664, mean.standardError(), 0.15);
    assertEquals(30, mean.n());
    assertTrue(
        mean.method().text().startsWith("bootstrap, BCa of 2000 resamples"), mean.method().text());
    Estimate again = measures(testRun.planned(ATTITUDE, asked, answers)).getFirst();
    assertEquals(mean, again);
  }
}
