package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Inviting;
import org.soundings.study.Mailing;
import org.soundings.web.HtmlPage;
import org.soundings.web.PublicAddress;

/**
 * Who is invited to a wave: lists and printed codes, mail, and the deletion of the addresses.
 * Whoever has taken part is never named; whoever has not is, in the reminders.
 */
@Path("/desk/studies/{study}/waves/{wave}/invitations")
@Needs(Right.RUN)
@ApplicationScoped
public class InvitingPages {
  private static final int OK = 200;
  private static final int WRONG = 422;

  private final Inviting inviting;
  private final Mailing mailing;
  private final PublicAddress address;
  private final AuditLog log;

  @Inject
  InvitingPages(Inviting inviting, Mailing mailing, PublicAddress address, AuditLog log) {
    this.inviting = inviting;
    this.mailing = mailing;
    this.address = address;
    this.log = log;
  }

  /** What a form of the page asks for. */
  private interface Step {
    void take();
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    return page(OK, forms(study, wave, visitor), SentForm.NONE, List.of());
  }

  /** Invites everybody on the list that was pasted, or nobody. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    String list = sent.one(InvitingForms.LIST);
    return step(
        Act.INVITED_PEOPLE,
        forms(study, wave, visitor),
        sent,
        () -> inviting.add(study, wave, list, address.origin()));
  }

  /** Makes codes for people without an address. */
  @POST
  @Path("codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response codes(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    InvitingForms forms = forms(study, wave, visitor);
    return step(
        Act.MADE_CODES,
        forms,
        sent,
        () -> inviting.addCodes(study, wave, InvitingForms.codes(sent), address.origin()));
  }

  /** The codes for people without an address, to be printed. */
  @GET
  @Path("codes.html")
  public Response slips(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    String slips;
    try {
      slips = inviting.slips(study, wave, address.origin(), HtmlPage.SITE);
    } catch (Refused refused) {
      return refused(forms(study, wave, visitor), SentForm.NONE, refused);
    }
    log.add(visitor.person(), Act.SAW_LINKS, study + "/" + wave);
    return HtmlPage.html(OK, slips).build();
  }

  /** Address and link of everybody who is not yet recorded as having taken part. */
  @GET
  @Path("reminders.csv")
  public Response reminders(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    String csv;
    try {
      csv = inviting.reminders(study, wave, address.origin());
    } catch (Refused refused) {
      return refused(forms(study, wave, visitor), SentForm.NONE, refused);
    }
    log.add(visitor.person(), Act.SAW_LINKS, study + "/" + wave);
    return Response.ok(csv.getBytes(StandardCharsets.UTF_8))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"reminders.csv\"")
        .cacheControl(HtmlPage.unkept())
        .build();
  }

  /** Sends invitations or reminders by mail, or one of them to oneself. */
  @POST
  @Path("mail")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response mail(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    Map<String, Step> steps =
        Map.of(
            InvitingForms.INVITATIONS,
            () -> mailing.invite(study, wave),
            InvitingForms.REMINDERS,
            () -> mailing.remind(study, wave),
            InvitingForms.UNKNOWN,
            () -> mailing.again(study, wave),
            InvitingForms.REFUSED,
            () -> correct(study, wave, sent),
            InvitingForms.TEST,
            () -> mailing.test(study, wave, false, visitor.person().name()),
            InvitingForms.TEST_REMINDER,
            () -> mailing.test(study, wave, true, visitor.person().name()));
    Step step = steps.get(sent.one(InvitingForms.SEND));
    InvitingForms forms = forms(study, wave, visitor);
    return step == null
        ? HtmlPage.seeOther(forms.address()).build()
        : step(Act.SENT_MAIL, forms, sent, step);
  }

  private void correct(String study, String wave, SentForm sent) {
    String corrected = sent.one(InvitingForms.CORRECTED).strip();
    if (corrected.isEmpty()) {
      mailing.refused(study, wave);
    } else {
      mailing.correct(study, wave, sent.one(InvitingForms.ADDRESS), corrected);
    }
  }

  /** Deletes the addresses now. */
  @POST
  @Path("forget")
  public Response forget(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    return step(
        Act.DELETED_ADDRESSES,
        forms(study, wave, visitor),
        SentForm.NONE,
        () -> inviting.forgetAddresses(study, wave));
  }

  private InvitingForms forms(String study, String wave, Visitor visitor) {
    return new InvitingForms(study, wave, visitor);
  }

  /** It is logged before it is done, so that nothing is ever done that the log does not have. */
  private Response step(Act act, InvitingForms forms, SentForm sent, Step step) {
    try {
      log.add(forms.visitor().person(), act, forms.about());
      step.take();
      return HtmlPage.seeOther(forms.address()).build();
    } catch (Refused refused) {
      return refused(forms, sent, refused);
    }
  }

  private Response refused(InvitingForms forms, SentForm sent, Refused refused) {
    log.refused(forms.visitor().person(), refused, forms.about());
    return page(WRONG, forms, sent, refused.problems());
  }

  private Response page(int status, InvitingForms forms, SentForm sent, List<Problem> wrong) {
    try {
      String html =
          forms
              .page(
                  inviting.roster(forms.study(), forms.wave()),
                  mailing.state(forms.study(), forms.wave()),
                  mailing.isSetUp(),
                  sent,
                  wrong)
              .html();
      return HtmlPage.html(status, html).build();
    } catch (Refused notInvited) {
      return HtmlPage.html(status, forms.without(notInvited).html()).build();
    }
  }
}
