package org.soundings.study;

/** Who holds the private keys of a study's waves while they are open, as its file says it. */
enum Holder {
  SERVER,
  TRUSTEE
}
