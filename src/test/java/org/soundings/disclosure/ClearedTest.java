package org.soundings.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** D1: only what was cleared leaves. */
class ClearedTest {
  @Test
  void whatFollowsFromWhatWasClearedIsCleared() {
    Cleared<Integer> twelve = new Cleared<>(12);
    assertEquals("12 people", twelve.map(n -> n + " people").value());
    assertEquals(12, twelve.value(), "it stays as it was");
    assertEquals(42, Cleared.both(twelve, new Cleared<>(30), Integer::sum).value());
  }

  @Test
  void itHoldsTheVeryThingThatWasCleared() {
    Object release = new Object();
    assertSame(release, new Cleared<>(release).value());
  }

  /** Whoever could make one would need no gate. */
  @Test
  void nobodyOutsideOfThisPackageMakesOne() {
    for (Constructor<?> of : Cleared.class.getDeclaredConstructors()) {
      int is = of.getModifiers();
      assertTrue(!Modifier.isPublic(is) && !Modifier.isProtected(is), of.toString());
    }
    assertTrue(Modifier.isFinal(Cleared.class.getModifiers()), "nor by extending it");
    assertTrue(
        Arrays.stream(Cleared.class.getDeclaredMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers()))
            .allMatch(m -> Arrays.asList(m.getParameterTypes()).contains(Cleared.class)),
        "what makes one without the gate makes it of others");
  }
}
