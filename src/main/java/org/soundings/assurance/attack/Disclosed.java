package org.soundings.assurance.attack;

/**
 * How many people are in a group whose number was not published: at least {@code low}, at most
 * {@code high}; exactly that many where the two are the same.
 */
public record Disclosed(Group group, long low, long high) {
  public boolean isExact() {
    return low == high;
  }

  @Override
  public String toString() {
    return group + ": " + (isExact() ? "exactly " + low : low + " to " + high);
  }
}
