using MigrantWindow.Web.Changes;

namespace MigrantWindow.Web.Mail;

/// <summary>Wakes the sender of this node.</summary>
public sealed class MailSignal : Signal;
