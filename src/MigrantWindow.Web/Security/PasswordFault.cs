namespace MigrantWindow.Web.Security;

public enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>On the list that attackers try first.</summary>
    Common,

    /// <summary>Mostly names, words of the portal, repetition and sequences.</summary>
    Guessable,
}
