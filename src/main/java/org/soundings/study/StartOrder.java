package org.soundings.study;

/** What happens after what when the server starts; the tables come first, at 1. */
final class StartOrder {
  static final int DEMONSTRATION = 300;
  static final int STUDIES = 200;

  private StartOrder() {}
}
