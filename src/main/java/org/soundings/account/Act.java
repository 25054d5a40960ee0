package org.soundings.account;

/** What somebody did, as the log names it. */
public enum Act {
  /**
   * About: how many attempts before it were wrong, where any was; or by which passkey or provider.
   */
  SIGNED_IN,

  /** About: what the passkey is called. */
  ADDED_PASSKEY,
  REMOVED_PASSKEY,

  /** At the first sign-in by a provider. About: which. */
  BOUND_TO_PROVIDER,
  SIGNED_OUT_EVERYWHERE,

  /** By a link or with the password before. */
  CHOSE_PASSWORD,

  /** About: whom, and the role. */
  INVITED,
  MADE_LINK,
  GAVE_ROLE,
  TOOK_ROLE,
  REMOVED,

  /** About: the study and the wave. */
  OPENED,
  CLOSED,
  RELEASED,
  SAW_PREVIEW,
  GAVE_KEY,
  UNPUBLISHED,

  /** As a co-signer. About: the step, which wave, and the hash of what was seen. */
  APPROVED,
  DISAPPROVED,

  /** About: the study; of its settings also the keys of its file that changed. */
  MADE_STUDY,
  CHANGED_STUDY,

  /** Of a wave: its list of people, printed codes, mail, links, addresses. About: which wave. */
  INVITED_PEOPLE,
  MADE_CODES,
  SENT_MAIL,
  SAW_LINKS,
  DELETED_ADDRESSES,

  /**
   * Of a questionnaire's text: a draft begun or gone on with by another person; used; given up.
   * About: the study.
   */
  EDITED_QUESTIONNAIRE,
  USED_QUESTIONNAIRE,
  DISCARDED_DRAFT,

  /** Was refused, with the code of the problem. */
  REFUSED,

  /** About: what it is called, and what it may do. */
  MADE_TOKEN,
  ENDED_TOKEN,

  /** For more than reading, never for a response. About: method and path. */
  USED_TOKEN
}
