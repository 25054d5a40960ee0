package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.code;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.Statement;
import org.soundings.questionnaire.Wording;

class GridFormTest {
  private static final ItemForm DEMANDS =
      ItemForm.of(
          new Grid(
              Items.refusable("demands"),
              List.of(
                  new Statement("pace", Wording.of("en", "I work fast.")),
                  new Statement("load", Wording.of("en", "I work a lot.")),
                  new Statement("rest", Wording.of("en", "I can rest."))),
              Items.options("1", "2", "3"),
              true,
              false));

  @Test
  void eachStatementIsAnsweredSkippedOrRefusedByItself() {
    Answer answer = DEMANDS.read(fields("demands.pace=3", "demands.rest=~refused"));
    assertEquals(
        Map.of("demands.pace", code("3"), "demands.load", SKIPPED, "demands.rest", REFUSED),
        answer.values());
    assertEquals(List.of("demands.load.1"), answer.empty());
  }

  @Test
  void oneForgedStatementLeavesNoValue() {
    Answer answer = DEMANDS.read(fields("demands.pace=3", "demands.load=9"));
    assertEquals(List.of(FieldProblem.Kind.NOT_OFFERED), kinds(answer));
    assertEquals("demands.load.1", answer.problems().getFirst().control());
    assertEquals(Map.of(), answer.values());
  }
}
