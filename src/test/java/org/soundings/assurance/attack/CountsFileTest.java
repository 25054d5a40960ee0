package org.soundings.assurance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P1: what tables.csv says that results.json does not. */
class CountsFileTest {
  private static final String HEAD = "kind,variable,row,column,measure,value,n,count,method\n";

  private static Map<String, Long> read(String lines) {
    Ledger ledger = new Ledger();
    CountsFile.read(HEAD + lines, Released.read("{\"findings\": []}", "", ledger, null));
    Map<String, Long> known = new HashMap<>();
    ledger.known().forEach((i, n) -> known.put(ledger.groups().get(i).toString(), n));
    return known;
  }

  @Test
  void aCountIsTakenAsItStands() {
    assertEquals(Map.of("item=3", 7L), read("frequency,item,3,,percent,35,20,7,Wilson\n"));
  }

  /** 35 percent of 20 are 7. */
  @Test
  void aPercentageOfItsNumberIsACount() {
    assertEquals(Map.of("item=3", 7L), read("frequency,item,3,,percent,35,20,,Wilson\n"));
    assertEquals(
        Map.of("item=3, team=a", 7L), read("crosstab,item by team,3,a,percent,35,20,,Wilson\n"));
  }

  /** 35 percent of 200 are 69 to 71, 35.0 percent are 70. */
  @Test
  void aPercentageOfManyIsACountOnlyWithEnoughDigits() {
    assertEquals(Map.of(), read("frequency,item,3,,percent,35,200,,Wilson\n"));
    assertEquals(Map.of("item=3", 70L), read("frequency,item,3,,percent,35.0,200,,Wilson\n"));
    assertEquals(Map.of("item=3", 35L), read("frequency,item,3,,percent,35,99,,Wilson\n"));
  }

  /** It stands among the answers and says that there was none. */
  @Test
  void whoRefusedIsNoAnswer() {
    assertEquals(
        Map.of("item=?refused", 7L), read("frequency,item,refused,,percent,35,20,7,Wilson\n"));
    assertEquals(
        Map.of("item=?refused, team=a", 7L),
        read("crosstab,item by team,refused,a,percent,35,20,7,Wilson\n"));
  }

  @Test
  void aWeightedPercentageIsNone() {
    assertEquals(Map.of(), read("frequency,item,3,,percent,35,20,,weighted\n"));
    assertEquals(Map.of(), read("frequency,item,3,,percent,35,20,,Weighted logit\n"));
  }

  @Test
  void whatIsHiddenOrOfAnotherKindIsNotRead() {
    assertEquals(Map.of(), read("frequency,item,3,,percent,,,,\nmean,item,3,,mean,2.5,20,20,t\n"));
  }

  /** Spreadsheets must not take a code for a formula. */
  @Test
  void aMarkBeforeACodeIsNoPartOfIt() {
    assertEquals(Map.of("item=-3", 7L), read("frequency,item,'-3,,percent,35,20,7,Wilson\n"));
  }

  @Test
  void anotherFileIsRefused() {
    Released released = Released.read("{\"findings\": []}", "", new Ledger(), null);
    String torn = HEAD + "frequency,item\n";
    assertThrows(UncheckedIOException.class, () -> CountsFile.read(torn, released));
  }
}
