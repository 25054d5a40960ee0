package org.soundings.desk;

import java.util.Locale;
import org.soundings.account.Grant;
import org.soundings.account.Role;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.item.Said;

/** Roles in words. */
record RoleWords(DeskWords words) {
  Said of(Role role) {
    return words.say("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** With its study. */
  Said of(Grant grant) {
    return grant.study().isEmpty()
        ? of(grant.role())
        : words.say("account.role", of(grant.role()), grant.study());
  }
}
