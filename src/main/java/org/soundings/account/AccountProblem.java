package org.soundings.account;

import org.soundings.questionnaire.Problem;

/** What can be wrong with what people type about themselves and others. */
public enum AccountProblem implements Problem.Kind {
  NO_NAME("C101", "That is not an e-mail address.", "Please enter one like name@example.org."),
  NO_SHOWN_NAME(
      "C102", "The name is empty or longer than 100 characters.", "Please enter a shorter name."),
  SHORT_PASSWORD(
      "C103",
      "The password has fewer than %d characters.",
      "Please choose a longer one; four or five random words are easy to remember."),
  LONG_PASSWORD(
      "C104", "The password has more than %d characters.", "Please choose a shorter one."),
  EASY_PASSWORD(
      "C105",
      "The password is easy to guess: it repeats a few characters, or is mostly the e-mail address.",
      "Please choose another; four or five random words are easy to remember."),
  TAKEN(
      "C106", "Somebody with this e-mail address is there already.", "Please change their roles."),
  LINK_IS_OVER(
      "C107",
      "The link was used already, or is too old.",
      "Please ask an administrator for another one."),
  LAST_ADMINISTRATOR(
      "C108",
      "Nobody would be administrator any more.",
      "Please make somebody else administrator first."),
  NO_SUCH_PERSON("C109", "This person is not there any more.", "Please look at the list again."),
  NO_ROLE("C110", "A role other than administrator needs a study.", "Please choose one."),
  WRONG_PASSWORD("C111", "The password is wrong.", "Please enter the one you sign in with."),
  WAIT(
      "C112",
      "There were too many attempts with this e-mail address.",
      "Please wait a minute and try again."),
  NO_LABEL(
      "C113", "The token has no name, or one longer than 100 characters.", "Please enter a name."),
  NO_SCOPE("C114", "The token may do nothing.", "Please choose what it may do."),
  NO_DAYS("C115", "The days are not a number from 1 to %d.", "Please enter one."),
  BUSY("C116", "Too many people sign in at this moment.", "Please try again in a minute."),
  NO_SUCH_PASSKEY(
      "C117",
      "The passkey is not known here, or it took too long.",
      "Please try again, or use your password."),
  COPIED_PASSKEY(
      "C118",
      "The passkey counts fewer uses than before, so somebody may have copied it.",
      "Please sign in with your password, remove it and add another."),
  NO_PASSKEY_LABEL(
      "C119",
      "The passkey has no name, or one longer than 100 characters.",
      "Please enter a name."),
  MANY_PASSKEYS("C120", "There are %d passkeys already.", "Please remove one first."),
  NO_SUCH_ANSWER(
      "C121",
      "The browser made no passkey that can be used here, or it took too long.",
      "Please try again, with a browser that runs scripts."),
  PROVIDER_AWAY(
      "C122",
      "The provider that people sign in by does not answer.",
      "Please sign in with your password, or try again later."),
  NO_PROOF(
      "C123", "The provider has not said who you are, or it took too long.", "Please try again."),
  NOT_INVITED(
      "C124",
      "Nobody was invited with the e-mail address that the provider knows.",
      "Please ask an administrator for an invitation."),
  NO_ADDRESS(
      "C125",
      "The provider knows no verified e-mail address of yours.",
      "Please have it verified there, or sign in with your password."),
  OTHER_SUBJECT(
      "C126",
      "The account with your e-mail address is somebody else's at the provider.",
      "Please ask an administrator."),
  OWN_WORK(
      "C127",
      "Whoever may run a study, as every administrator may, cannot co-sign in it.",
      "Please ask a co-signer who only co-signs."),
  NO_ANSWER(
      "C128", "A co-signer has neither approved nor refused.", "Please choose one of the two."),
  ROLES_LEFT(
      "C129",
      "Somebody still has a role in an earlier study of this name, and would have it in the new one.",
      "Please choose another name, or have an administrator take that role away.");

  private final Problem.Told told;

  AccountProblem(String code, String what, String remedy) {
    this.told = Problem.Told.error(code, what, remedy);
  }

  @Override
  public Problem.Told told() {
    return told;
  }
}
