package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soundings.form.item.Fields;
import org.soundings.questionnaire.Paging;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;

class FormTest {
  private static final Form FORM =
      new Form(Questionnaires.paged(Questionnaires.everything(), Paging.ONE_PER_PAGE));
  private static final Value YES = new Value.Code("yes");
  private static final Value NO = new Value.Code("no");

  private static Screen screen(String id) {
    return FORM.screen(id).orElseThrow();
  }

  private static Optional<String> next(String id, Map<String, Value> answers) {
    return FORM.next(screen(id), answers).map(Screen::id);
  }

  private static Optional<String> previous(String id, Map<String, Value> answers) {
    return FORM.previous(screen(id), answers).map(Screen::id);
  }

  @Test
  void routingLeavesOutScreensThatShowNothing() {
    Map<String, Value> no = Map.of("consented", NO);
    Map<String, Value> yes = Map.of("consented", YES, "line", new Value.Code("youth"));
    assertEquals(Optional.of("traits"), next("challenges", yes));
    assertEquals(Optional.empty(), next("challenges", no));
    assertEquals(Optional.of("strained"), next("thanks", yes));
    assertEquals(Optional.of("thanks"), previous("strained", yes));
    assertEquals(Optional.of("challenges"), previous("strained", no));
  }

  @Test
  void r9ThereIsAWayBackToTheFirstPageFromEveryOther() {
    for (Screen screen : FORM.screens().subList(1, FORM.screens().size())) {
      Optional<Screen> at = Optional.of(screen);
      int steps = 0;
      while (!at.orElseThrow().isStart()) {
        at = FORM.previous(at.get(), Map.of("consented", YES));
        steps++;
      }
      assertTrue(steps <= FORM.screens().size());
      assertEquals(
          1,
          Shows.screen(FORM, screen.id(), "en", Map.of())
              .page()
              .select("button[name=_go][value=back]")
              .size());
    }
    assertEquals(Optional.empty(), FORM.previous(FORM.first(), Map.of()));
  }

  @Test
  void whatIsNotShownWasNotAskedWhateverWasAnsweredToItBefore() {
    Map<String, Value> answers = new HashMap<>();
    answers.put("consented", NO);
    answers.put("hours", new Value.Number(40));
    answers.put("advice", new Value.Words("Rest."));
    answers.put("unknown", YES);
    Response response = FORM.complete(answers);
    assertEquals(new Value.Absent(Missing.NOT_ASKED), response.values().get("hours"));
    assertEquals(new Value.Absent(Missing.NOT_ASKED), response.values().get("advice"));
    assertEquals(NO, response.value("consented"));
    assertEquals(new Value.Absent(Missing.SKIPPED), response.values().get("tenure"));
    Set<String> items =
        FORM.questionnaire()
            .items()
            .flatMap(item -> item.variables().stream())
            .map(v -> v.name())
            .collect(Collectors.toSet());
    assertEquals(items, response.values().keySet());
  }

  @Test
  void anAnswerToAHiddenItemDecidesNothing() {
    Form form =
        new Form(
            Questionnaires.of(
                """
                - single: first
                  ask: First?
                  options: {yes: Yes, no: No}
                - single: second
                  ask: Second?
                  show-if: {first: yes}
                  options: {yes: Yes, no: No}
                - text: third
                  ask: Third?
                  show-if: {second: yes}
                """));
    Map<String, Value> answers = Map.of("first", NO, "second", YES);
    assertEquals(Optional.empty(), form.next(form.screen("first").orElseThrow(), answers));
    assertEquals(new Value.Absent(Missing.NOT_ASKED), form.complete(answers).values().get("third"));
  }

  @Test
  void r4AfterConsentAnEmptyQuestionnaireCanBeSubmitted() {
    Form form =
        new Form(
            Questionnaires.of(
                """
                - single: one
                  ask: One?
                  options: {a: A, b: B}
                - multiple: many
                  ask: Many?
                  minimum: 2
                  options: {a: A, b: B, c: C}
                - ranking: order
                  ask: Order?
                  options: {a: A, b: B}
                - grid: grid
                  ask: Agree?
                  statements: {x: X, y: Y}
                  scale: {1: No, 2: Yes}
                - number: number
                  ask: How many?
                - date: day
                  ask: When?
                - text: text
                  ask: What?
                """));
    Map<String, Value> answers = Map.of();
    Optional<Screen> at = Optional.of(form.first());
    int prompts = 0;
    int pages = 0;
    while (at.isPresent()) {
      Browser browser = Shows.screen(form, at.get().id(), "en", answers);
      ScreenReading reading = form.read(at.get(), browser.press(Fields.GO, Fields.NEXT), answers);
      if (reading.stays()) {
        prompts++;
        assertEquals(List.of(), reading.problems());
        Browser again = Shows.again(form, reading, "en");
        assertTrue(
            again
                .page()
                .text()
                .contains("You have not answered. You can continue without answering."));
        reading = form.read(at.get(), again.press(Fields.GO, Fields.NEXT), reading.answers());
      }
      assertFalse(reading.stays(), at.get().id());
      answers = reading.answers();
      at = form.after(reading);
      pages++;
    }
    assertEquals(8, pages);
    assertEquals(7, prompts);
    Set<Value> values = Set.copyOf(form.complete(answers).values().values());
    assertEquals(Set.of(new Value.Absent(Missing.SKIPPED)), values);
  }

  @Test
  void r4WhatIsAnsweredIsNotPointedOut() {
    ScreenReading reading =
        FORM.read(
            screen("consented"),
            Map.of("_asked", List.of("consented"), "consented", List.of("no")),
            Map.of());
    assertEquals(Map.of(), reading.empty());
    assertEquals(Optional.of("tenure"), FORM.after(reading).map(Screen::id));
  }

  @Test
  void r4OnlyRequiredInsistsAndMayStillBeRefused() {
    Map<String, List<String>> empty =
        Map.of("_asked", List.of("tenure"), "_prompted", List.of("tenure"));
    ScreenReading reading = FORM.read(screen("tenure"), empty, Map.of());
    assertTrue(reading.stays());
    assertEquals("problem.required", reading.problems().getFirst().kind().key());
    ScreenReading refused =
        FORM.read(screen("tenure"), Map.of("tenure", List.of("~refused")), Map.of());
    assertFalse(refused.stays());
    assertEquals(new Value.Absent(Missing.REFUSED), refused.answers().get("tenure"));
  }

  @Test
  void r9BackKeepsWhatCouldBeReadAndIsNotHeldByProblems() {
    Map<String, List<String>> fields =
        Map.of("_asked", List.of("hours"), "hours", List.of("abc"), "_go", List.of("back"));
    Map<String, Value> before = Map.of("consented", YES, "hours", new Value.Number(3));
    ScreenReading reading = FORM.read(screen("hours"), fields, before);
    assertFalse(reading.stays());
    assertEquals(Optional.of("demands"), FORM.after(reading).map(Screen::id));
    assertEquals(Map.of("consented", YES), reading.answers());
  }

  @Test
  void fieldsOfOtherScreensAndUnknownOnesAreIgnored() {
    ScreenReading reading =
        FORM.read(
            screen("consented"),
            Map.of("consented", List.of("yes"), "hours", List.of("1"), "admin", List.of("1")),
            Map.of("line", new Value.Code("youth")));
    assertEquals(Map.of("consented", YES, "line", new Value.Code("youth")), reading.answers());
  }

  @Test
  void theWholeQuestionnaireIsReadAtOnce() {
    ScreenReading reading =
        FORM.read(
            FORM.whole(),
            Map.of("consented", List.of("yes"), "hours", List.of("81"), "line", List.of("youth")),
            Map.of());
    assertEquals(
        Map.of("consented", YES, "line", new Value.Code("youth")).get("line"),
        reading.answers().get("line"));
    assertEquals(1, reading.problems().size());
    assertEquals("hours", reading.problems().getFirst().item());
  }
}
