package org.soundings.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Pace;
import org.soundings.response.Response;
import org.soundings.response.ResponseBatch;
import org.soundings.response.Value;

/** R19: signs of careless answering are found, and nothing is deleted for them. */
class QualityTest {
  private static final int STATEMENTS = 12;

  @TempDir Path folder;
  private Questionnaire questionnaire;

  @BeforeEach
  void read() throws IOException {
    StringBuilder statements = new StringBuilder();
    for (int i = 0; i < STATEMENTS; i++) {
      statements.append("          s").append(i).append(": Statement ").append(i).append(".\n");
    }
    Path file = folder.resolve("q.yaml");
    Files.writeString(
        file,
        """
        questionnaire: q
        version: "1"
        title: Q
        pages:
          - page: p
            items:
              - grid: g
                ask: How often is it so?
                ordered: yes
                scale: {1: Never, 2: Rarely, 3: Sometimes, 4: Often, 5: Always}
                statements:
        """
            + statements.toString().indent(2));
    questionnaire = Pace.asked(QuestionnaireFile.readOrRefuse(file));
  }

  private Response response(int... codes) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] > 0) {
        values.put("g.s" + i, new Value.Code(Integer.toString(codes[i])));
      }
    }
    return new Response(values);
  }

  private static int[] varied(long seed) {
    return new Random(seed).ints(STATEMENTS, 1, 6).toArray();
  }

  private static int[] same(int code, int answered) {
    int[] codes = new int[STATEMENTS];
    java.util.Arrays.fill(codes, 0, answered, code);
    return codes;
  }

  private List<String> flags(List<List<Response>> batches) {
    List<Batch> read =
        batches.stream().map(b -> ResponseBatch.of(questionnaire.codebook(), b).batch()).toList();
    Columns columns = Derived.columns(questionnaire, read);
    int column = columns.column(Derived.QUALITY);
    List<String> names = List.of("unflagged", "fast", "duplicate", "straight-lined");
    List<String> flags = new ArrayList<>();
    for (Batch batch : columns.batches()) {
      Answers.Levels levels = Answers.levels(batch.columns().get(column));
      for (int row = 0; row < batch.size(); row++) {
        flags.add(names.get(levels.level(row)));
      }
    }
    return flags;
  }

  @Test
  void oneAnswerToEveryStatementOfALongBatteryIsStraightLining_R19() {
    assertEquals(
        List.of("straight-lined", "straight-lined", "unflagged", "unflagged", "unflagged"),
        flags(
            List.of(
                List.of(
                    response(same(3, STATEMENTS)),
                    response(same(1, QualityOf.LONG)),
                    response(same(1, QualityOf.LONG - 1)),
                    response(varied(1)),
                    response(new int[STATEMENTS])))));
  }

  @Test
  void theSameAnswersTwiceAreDuplicatesWhereverTheyStand_R19() {
    Response twice = response(varied(7));
    assertEquals(
        List.of("duplicate", "unflagged", "duplicate"),
        flags(List.of(List.of(twice, response(varied(8))), List.of(twice))));
  }

  @Test
  void aFewAnswersMayBeTheSameByChance_R19() {
    int[] few = varied(7);
    java.util.Arrays.fill(few, Fingerprints.FEWEST - 1, STATEMENTS, 0);
    assertEquals(
        List.of("unflagged", "unflagged"), flags(List.of(List.of(response(few), response(few)))));
  }

  @Test
  void whatCouldNotBeReadInTheTimeIsFast_R19() {
    Item grid = questionnaire.items().findFirst().orElseThrow();
    double minutes = org.soundings.questionnaire.AnsweringTime.of(grid, "en");
    Response fast = Pace.noted(questionnaire, response(varied(1)), "en", minutes * 0.33);
    Response usual = Pace.noted(questionnaire, response(varied(2)), "en", minutes * 0.34);
    Response nothing = Pace.noted(questionnaire, response(new int[STATEMENTS]), "en", 0);
    assertEquals(
        List.of("fast", "unflagged", "unflagged"), flags(List.of(List.of(fast, usual, nothing))));
  }

  @Test
  void theOrderOfResponsesChangesNothing() {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      responses.add(response(varied(i % 30)));
    }
    List<String> flags = flags(List.of(responses));
    List<Response> reversed = new ArrayList<>(responses);
    Collections.reverse(reversed);
    assertEquals(
        flags.reversed(), flags(List.of(reversed.subList(0, 13), reversed.subList(13, 40))));
    assertEquals(20, Collections.frequency(flags, "duplicate"));
  }
}
