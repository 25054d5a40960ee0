package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 96. */
class AuditLogTest {
  private static final int MANY = 100_000;

  @TempDir private Path data;
  private TestAccounts people;

  @BeforeEach
  void open() {
    people = new TestAccounts(data);
  }

  @AfterEach
  void close() {
    people.close();
  }

  private List<Act> acts() {
    return people.entries().stream().map(LogEntry::act).toList();
  }

  @Test
  void whatIsDoneToPeopleIsLoggedWithWhoDidIt() {
    Person bea = people.person("bea@example.org", Grant.ADMINISTRATOR);
    people.sessions.begin(bea, 3);
    people.accounts.grant(bea, bea.id(), new Grant(Role.VIEWER, "ward"));
    assertEquals(
        List.of(Act.INVITED, Act.MADE_LINK, Act.CHOSE_PASSWORD, Act.SIGNED_IN, Act.GAVE_ROLE),
        acts());
    LogEntry signedIn = people.entries().get(3);
    assertEquals("bea@example.org", signedIn.who());
    assertEquals("after 3 refused", signedIn.about());
    assertEquals("bea@example.org: VIEWER ward", people.entries().get(4).about());
    assertEquals(people.entries().reversed().subList(0, 2), people.log.last(2));
    assertTrue(people.log.isWhole());
  }

  @Test
  void whatIsRefusedIsNotLoggedAsDone() {
    Person ana = people.person("ana@example.org", Grant.ADMINISTRATOR);
    List<Act> before = acts();
    org.junit.jupiter.api.Assertions.assertThrows(
        org.soundings.questionnaire.Refused.class, () -> people.accounts.remove(ana, ana.id()));
    assertEquals(before, acts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update log_entry set who = 'cleo@example.org' where number = 2",
        "update log_entry set at = at + 1 where number = 2",
        "update log_entry set act = 'REMOVED' where number = 1",
        "delete from log_entry where number = 1",
        "delete from log_entry where number = 2",
        "delete from log_entry where number = 3",
        "update log_entry set number = 9 where number = 3"
      })
  void whateverIsChangedInTheTableIsSeen(String change) {
    people.person("bea@example.org", Grant.ADMINISTRATOR);
    assertTrue(people.log.isWhole());
    people.database.write(connection -> PersonRows.change(connection, change));
    assertFalse(people.log.isWhole());
  }

  @Test
  void manyAtOnceMakeOneChain() {
    Person bea = people.person("bea@example.org", Grant.ADMINISTRATOR);
    try (var all = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        all.execute(() -> people.log.add(bea, Act.OPENED, "ward/spring"));
      }
    }
    assertTrue(people.log.isWhole());
    assertEquals(
        LongStream.rangeClosed(1, 43).boxed().toList(),
        people.entries().stream().map(LogEntry::number).toList());
  }

  /**
   * What a page or a download costs does not grow with the years: a part of it is read at a time.
   */
  @Test
  void aHundredThousandEntriesAreLookedAtInBoundedMemory() {
    Person bea = people.person("bea@example.org", Grant.ADMINISTRATOR);
    int parts = 100;
    for (int part = 0; part < parts; part++) {
      people.database.write(
          connection -> {
            LogRows rows = new LogRows(connection);
            for (int i = 0; i < MANY / parts; i++) {
              rows.add(people.clock.instant(), bea.name(), Act.OPENED, "ward/spring");
            }
            return rows;
          });
    }
    long begun = System.nanoTime();
    assertTrue(people.log.isWhole());
    long took = System.nanoTime() - begun;
    assertTrue(people.log.isWhole(3));
    List<LogEntry> last = people.log.last(3);
    assertEquals(MANY + 3, last.getFirst().number());
    int[] lines = new int[1];
    people.log.write(new Counted(lines));
    assertEquals(MANY + 4, lines[0]);
    people.database.write(
        connection ->
            PersonRows.change(connection, "update log_entry set who = 'x@y' where number = 99999"));
    assertFalse(people.log.isWhole());
    assertFalse(people.log.isWhole(5), "it is the fifth from the end");
    assertTrue(people.log.isWhole(4));
    assertTrue(took < 20_000_000_000L, took + " ns");
  }

  private static final class Counted extends Writer {
    private final int[] lines;

    Counted(int[] lines) {
      this.lines = lines;
    }

    @Override
    public void write(char[] text, int from, int length) {
      for (int i = from; i < from + length; i++) {
        lines[0] += text[i] == '\n' ? 1 : 0;
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsHarmlessInTheExport() {
    Person odd = people.person("=1+1@example.org", Grant.ADMINISTRATOR);
    people.log.add(odd, Act.OPENED, "@SUM(A1), \"x\"");
    StringWriter text = new StringWriter();
    people.log.write(text);
    String csv = text.toString();
    assertTrue(csv.startsWith("number,at,who,act,about,hash\r\n1,2026-03-02T09:00:00Z,"), csv);
    assertTrue(csv.contains(",'=1+1@example.org,OPENED,\"'@SUM(A1), \"\"x\"\"\","), csv);
    assertEquals(people.entries().size() + 1, csv.lines().count());
  }
}
