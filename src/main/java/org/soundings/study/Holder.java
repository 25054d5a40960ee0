package org.soundings.study;

import org.soundings.questionnaire.Audience;

/** Who holds the private keys of a study's waves while they are open, as its file says it. */
enum Holder {
  SERVER,
  TRUSTEE;

  /**
   * Where the file says nothing: an organisation's administrators are not to read what staff say.
   */
  static Holder under(Audience policy) {
    return policy == Audience.ORGANISATION ? TRUSTEE : SERVER;
  }
}
