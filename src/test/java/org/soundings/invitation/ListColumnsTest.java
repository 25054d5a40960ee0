package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.Refused;

/** Lists as people have them: exported, copied from a spreadsheet, typed. */
class ListColumnsTest {
  private static final List<Invitee> TWO =
      List.of(
          new Invitee("ada@example.org", "care", 1), new Invitee("ben@example.org", "office", 2));

  private static List<Invitee> read(String list) {
    return AddressList.read(TestInvitations.WAVE, list);
  }

  private static List<Invitee> bare(List<Invitee> people) {
    int first = people.getFirst().line();
    return people.stream()
        .map(p -> new Invitee(p.address(), p.stratum(), p.line() - first + 1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "address,stratum\nada@example.org,care\nben@example.org,office",
        "ada@example.org,care\nben@example.org,office\n",
        "ada@example.org, Care at home\nben@example.org, OFFICE\n",
        "ada@example.org;care\nben@example.org;office",
        "ada@example.org\tcare\nben@example.org\toffice",
        "Ada Lovelace\tCare at home\tada@example.org\nBen\tOffice\tben@example.org",
        "Name,Ward,Mail\nAda,care,ada@example.org\nBen,office,ben@example.org",
        "Grupo;Correo electrónico\ncare;ada@example.org\noffice;ben@example.org",
        "\uFEFFE-Mail,Team\nada@example.org,care\nben@example.org,office",
        "\"ada@example.org\",\"care\"\r\n\"ben@example.org\",\"office\"\r\n"
      })
  void addressAndGroupAreFoundByNameOrByWhatIsInThem(String list) {
    assertEquals(TWO, bare(read(list)));
  }

  @Test
  void aProblemHasTheLineThatAPersonSees() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> read("ada@example.org,care\n\nben@example.org,kitchen\nada@example.org,care"));
    assertEquals(
        List.of("addresses:3:2 V103", "addresses:4:1 V106"),
        refused.problems().stream().map(p -> p.place() + " " + p.code()).toList());
  }

  @Test
  void whereNothingLooksLikeAnAddressNobodyIsInvited() {
    Refused refused = assertThrows(Refused.class, () -> read("Ada,care\nBen,office"));
    assertEquals("V101", refused.problems().getFirst().code());
  }

  @Test
  void whereNoColumnNamesAGroupNobodyIsInvited() {
    Refused refused =
        assertThrows(Refused.class, () -> read("ada@example.org,ward 1\nben@example.org,ward 2"));
    assertEquals("V102", refused.problems().getFirst().code());
  }

  /** An address may be anything that finds a person, where its column is named. */
  @Test
  void aNamedColumnNeedsNoAtSigns() {
    assertEquals(List.of(new Invitee("desk 4", "care", 2)), read("address,stratum\ndesk 4,care\n"));
  }
}
