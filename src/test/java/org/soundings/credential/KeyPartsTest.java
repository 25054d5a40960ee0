package org.soundings.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A4: a key in parts. */
class KeyPartsTest {
  private static List<String> lines(KeyParts made, int... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> made.parts().get(n - 1).text()).toList();
  }

  private static byte[] bytes(KeyPart part) {
    return Base64.getUrlDecoder().decode(part.share());
  }

  /** In the field of AES (FIPS 197, 4.2), by the schoolbook. */
  private static int times(int a, int b) {
    int product = 0;
    for (int bit = 0; bit < 8; bit++) {
      product ^= (b >> bit & 1) == 1 ? a << bit : 0;
    }
    for (int bit = 14; bit >= 8; bit--) {
      product ^= (product >> bit & 1) == 1 ? 0x11b << bit - 8 : 0;
    }
    return product;
  }

  private static int over(int a, int b) {
    for (int quotient = 0; quotient < 256; quotient++) {
      if (times(quotient, b) == a) {
        return quotient;
      }
    }
    throw new IllegalArgumentException(a + " / " + b);
  }

  @Test
  void theFieldIsThatOfTheStandard() {
    assertEquals(0xc1, times(0x57, 0x83), "FIPS 197, 4.2");
    assertEquals(0x57, over(0xc1, 0x83));
  }

  /** Shamir (1979): what the parts say at their places is a line through the key at 0. */
  @Test
  void a4ThePartsLieOnALineThatMeetsTheKeyAtNought() {
    KeyParts made = KeyParts.make(2, 3);
    byte[] key = Base64.getUrlDecoder().decode(made.key().encoded());
    for (int i = 0; i < key.length; i++) {
      int one = bytes(made.parts().get(0))[i] & 0xff;
      int three = bytes(made.parts().get(2))[i] & 0xff;
      int at0 = times(one, over(3, 1 ^ 3)) ^ times(three, over(1, 1 ^ 3));
      assertEquals(key[i] & 0xff, at0);
    }
  }

  @Test
  void a4AnyTwoOfThreeAreTheKeyInAnyOrderAndOneIsNot() {
    KeyParts made = KeyParts.make(2, 3);
    for (int one = 1; one <= 3; one++) {
      for (int other = 1; other <= 3; other++) {
        assertEquals(
            one == other ? Optional.empty() : Optional.of(made.key()),
            KeyParts.combined(lines(made, one, other)),
            one + " and " + other);
      }
      assertEquals(Optional.empty(), KeyParts.combined(lines(made, one)));
    }
    assertEquals(Optional.of(made.key()), KeyParts.combined(lines(made, 3, 1, 2)));
    assertEquals(Optional.of(made.key()), KeyParts.combined(List.of(made.key().encoded())));
    assertEquals(Optional.empty(), KeyParts.combined(List.of()));
  }

  @Test
  void a4EveryThreeOfFiveAndNoTwo() {
    KeyParts made = KeyParts.make(3, 5);
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
    for (int round = 0; round < 10; round++) {
      Collections.rotate(numbers, round);
      assertEquals(
          Optional.of(made.key()),
          KeyParts.combined(lines(made, numbers.get(0), numbers.get(2), numbers.get(3))));
      assertEquals(
          Optional.empty(), KeyParts.combined(lines(made, numbers.get(1), numbers.get(4))));
    }
  }

  @Test
  void a4PartsOfAnotherKeyAndPartsThatWereChangedAreRefused() {
    KeyParts made = KeyParts.make(2, 3);
    KeyParts other = KeyParts.make(2, 3);
    assertNotEquals(made.key(), other.key());
    String first = made.parts().getFirst().text();
    assertEquals(Optional.empty(), KeyParts.combined(List.of(first, other.parts().get(1).text())));
    String second = made.parts().get(1).text();
    char last = second.charAt(60);
    String changed = second.substring(0, 60) + (last == 'A' ? 'B' : 'A') + second.substring(61);
    assertEquals(Optional.empty(), KeyParts.combined(List.of(first, changed)));
    assertEquals(Optional.empty(), KeyParts.combined(List.of(first, "no part at all")));
  }

  @Test
  void aKeyIsNotMadeOfOnePartOrMoreThanThereAre() {
    assertThrows(IllegalArgumentException.class, () -> KeyParts.make(1, 3));
    assertThrows(IllegalArgumentException.class, () -> KeyParts.make(4, 3));
    assertThrows(IllegalArgumentException.class, () -> KeyParts.make(2, 10));
  }

  @Test
  void neitherAPartNorAKeyIsPrintedByMistake() {
    KeyParts made = KeyParts.make(2, 3);
    assertFalse(made.toString().contains(made.key().encoded()));
    assertFalse(made.parts().toString().contains(made.parts().getFirst().share()));
  }
}
