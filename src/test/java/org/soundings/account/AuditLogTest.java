package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    return people.log.all().stream().map(LogEntry::act).toList();
  }

  @Test
  void whatIsDoneToPeopleIsLoggedWithWhoDidIt() {
    Person bea = people.person("bea@example.org", Grant.ADMINISTRATOR);
    people.sessions.begin(bea, 3);
    people.accounts.grant(bea, bea.id(), new Grant(Role.VIEWER, "ward"));
    assertEquals(
        List.of(Act.INVITED, Act.MADE_LINK, Act.CHOSE_PASSWORD, Act.SIGNED_IN, Act.GAVE_ROLE),
        acts());
    LogEntry signedIn = people.log.all().get(3);
    assertEquals("bea@example.org", signedIn.who());
    assertEquals("after 3 refused", signedIn.about());
    assertEquals("bea@example.org: VIEWER ward", people.log.all().get(4).about());
    assertEquals(people.log.all().reversed().subList(0, 2), people.log.last(2));
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
        people.log.all().stream().map(LogEntry::number).toList());
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsHarmlessInTheExport() {
    Person odd = people.person("=1+1@example.org", Grant.ADMINISTRATOR);
    people.log.add(odd, Act.OPENED, "@SUM(A1), \"x\"");
    String csv = people.log.csv();
    assertTrue(csv.startsWith("number,at,who,act,about,hash\r\n1,2026-03-02T09:00:00Z,"), csv);
    assertTrue(csv.contains(",'=1+1@example.org,OPENED,\"'@SUM(A1), \"\"x\"\"\","), csv);
    assertEquals(people.log.all().size() + 1, csv.lines().count());
  }
}
