package org.soundings.account;

/** What a page or a route of the interface needs. */
public enum Right {
  /** To be signed in, whatever one's roles are. */
  SELF,

  /** To see that a study is there, the stage of its waves, and how many took part, in bands. */
  SEE,

  /** To see what a wave would publish before it does. */
  PREVIEW,

  /** To approve, as a co-signer, what others open and publish. */
  APPROVE,

  /** To have records and masked texts of a released wave. */
  EXTRACT,

  /** To invite, open, close and release, and to change what a study's file says. */
  RUN,

  /** To make a study, of which one is then researcher. */
  MAKE,

  /** To invite and remove people, change their roles, and read the log of what they did. */
  PEOPLE
}
