package org.soundings.form.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.soundings.form.item.Items.REFUSED;
import static org.soundings.form.item.Items.SKIPPED;
import static org.soundings.form.item.Items.fields;
import static org.soundings.form.item.Items.kinds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.DateEntry;
import org.soundings.response.Value;

class DateFormTest {
  private static final ItemForm STARTED =
      ItemForm.of(
          new DateEntry(
              Items.refusable("started"),
              LocalDate.of(1960, 1, 1).toEpochDay(),
              LocalDate.of(2021, 12, 31).toEpochDay()));

  private static Answer read(String day) {
    String[] parts = day.split("-", -1);
    return STARTED.read(
        fields("started.day=" + parts[0], "started.month=" + parts[1], "started.year=" + parts[2]));
  }

  @Test
  void aDayIsCountedFrom1970() {
    assertEquals(Map.of("started", new Value.Number(0)), read("1-1-1970").values());
    assertEquals(Map.of("started", new Value.Number(-1)), read("31-12-1969").values());
    assertEquals(Map.of("started", new Value.Number(11016)), read("29-02-2000").values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31-2-2000",
        "29-2-2001",
        "1-13-2000",
        "1-1-99",
        "1--2000",
        "x-1-2000",
        "1.5-1-2000",
        "0-1-2000",
        "1-1-99999"
      })
  void whatIsNoDayIsAProblemAndNotMovedToAnother(String typed) {
    assertEquals(List.of(FieldProblem.Kind.NOT_A_DAY), kinds(read(typed)));
  }

  @Test
  void bothBoundsAreInside() {
    assertEquals(List.of(), kinds(read("1-1-1960")));
    assertEquals(List.of(), kinds(read("31-12-2021")));
    assertEquals(List.of(FieldProblem.Kind.TOO_EARLY), kinds(read("31-12-1959")));
    assertEquals(List.of(FieldProblem.Kind.TOO_LATE), kinds(read("1-1-2022")));
  }

  @Test
  void allEmptyIsSkippedAndRefusedIsRefused() {
    assertEquals(Map.of("started", SKIPPED), read("--").values());
    assertEquals(Map.of("started", REFUSED), STARTED.read(fields("_refused=started")).values());
    assertEquals(
        List.of(FieldProblem.Kind.REFUSED_AND_ANSWERED),
        kinds(STARTED.read(fields("started.year=2000", "_refused=started"))));
  }
}
