package org.soundings.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTest {
  private static final Optional<AccountName> ANA = Optional.of(new AccountName("ana@example.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.org",
        " ANA@example.org ",
        "Ana@Example.ORG",
        "\uff21na\uff20example.org",
        "ana@example.org\u00a0"
      })
  void oneAddressHasOneSpelling(String typed) {
    assertEquals(ANA, AccountName.typed(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@example.org",
        "ana@",
        "a b@example.org",
        "ana@example.org@x",
        "an\u200ba@example.org",
        "an\u202ea@example.org",
        "an\u0000a@example.org"
      })
  void whatIsNoAddressOrHidesAnotherIsNone(String typed) {
    assertEquals(Optional.empty(), AccountName.typed(typed));
  }

  @Test
  void itIsNotTooLong() {
    assertEquals(Optional.empty(), AccountName.typed("a".repeat(250) + "@x.org"));
  }
}
