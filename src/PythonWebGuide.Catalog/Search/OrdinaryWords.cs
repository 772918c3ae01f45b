using System.Collections.Frozen;

namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// Words of everyday English that readers use in questions. A guide does not have all of them, and they are no misspellings
/// of words that it has: "protect" is not "project".
/// </summary>
internal static class OrdinaryWords
{
    private const string Listed = """
        able accept access account across actually add advice afraid after again against ago agree alone already although always amount angry another answer anybody
        anymore anyone anything anywhere apart appear apply argue around arrive ask assume attempt attention available avoid away awful back bad basic basically beautiful
        because become before began begin behave behind being believe belong below beside better between beyond big bigger bit blank block board body boring borrow both bother
        bottom bought break brief bring broke broken brought build built bunch busy buy call came cancel cannot care careful carry case catch caught cause certain chance
        change cheap check child chose clean clear clever close closer collect come comfortable common company compare complain complete completely complex complicated
        concern confuse connect consider contain continue control convert cool copy correct cost count couple course cover crash crazy create current cut daily damage
        dangerous dare dark dead deal decide deep delete deliver demand depend describe deserve detail determine develop die different difficult dirty disable disappear
        discover discuss display distance divide done door double doubt down draw dream drive drop dumb during each early earn easier easily easy eat edge effect effort
        either else empty enable encourage end enforce enjoy enough enter entire equal especially even ever every everybody everyone everything everywhere exact exactly example
        excellent except exchange exist expect expensive experience expert explain explore extra fail fair fall familiar family famous far fastest favorite fear feel feet few
        fight figure fill final finally find fine finish fit fix flow focus follow food forbid force forever forget forgot forgotten form forward found free fresh friend
        full fun funny future gain general gentle gift give given glad goal god gone good got great group grow guarantee guess guest half hand handle handy hang happen happy
        hard hardest hate head hear heard heavy held hell help her here hidden hide high hire his hit hold home hope hour house however huge human hurt idea ignore imagine important
        impossible improve include increase indeed inside instead intend interest interesting invent invite issue join joke judge jump keep kept kick kill kind knew know known
        lack language large last late later latest laugh launch lazy lead learn least leave left length less let letter level lie life light limit line list listen little live
        load lock lonely long longer look lose lost lot loud love low luck mad magic main maintain major man manage many mark market master match matter may maybe mean meant
        measure meet member mention mess middle might mind minimal minor minute miss mistake mix modern modify moment money month moon more morning most mother mouth move much multiple
        must mystery narrow natural near nearly necessary never new next nice night nobody none normal notice nothing now nowhere number obvious offer often okay old older once one
        only open opinion opposite option order ordinary other otherwise ought outside over own page paid paint pair paper part pass past path pay people perfect perhaps permit
        person pick picture piece place plain plan play point poor popular possible possibly power practical practice practise prefer prepare present press pretty prevent previous price
        print private probably problem produce product professional promise proper properly protect proud prove provide public pull purpose push put quality question quick
        quickly quiet quit quite raise range rare rather reach reason receive recent recently recognize recommend record red reduce refer refuse regular relate relax relevant
        remain remember remind remove repair repeat replace reply require rest restore return reverse rich ride right ring rise risk road role room round ruin rule rush sad safe
        said same save saw say scale scare scared school science score search seat secondly security seem seen select sell send sense sent separate serious serve set several share
        sharp shift shop short shorter show shown shut sick side sign silly similar simple simpler simplest simply since single sit situation size skill skip sleep slightly small
        smaller smallest smart smooth social soft sold solid solution solve somebody someone something sometimes somewhere soon sorry sort sound space speak special spend spent
        spot spread stable stage stand standard start state stay step stick still stop store story straight strange stream strict strong struggle stuck student study stuff
        stupid style subject succeed success such sudden suddenly suffer suggest suit summary super supply suppose sure surprise survive switch symbol take taken talk tall
        taste teach teacher team tell term terrible than thank thing think third thorough though thought threat through throw tie tight till time tiny tip tired today
        together told tomorrow tonight too took tool top total touch toward tough track trade train travel treat tree trick tried trouble true trust truth try turn twice two type
        typical ugly under understand understood unless unlike until unusual up upon upset useful user useless usual usually value various very view visible visit voice wait wake
        walk wall warn wash waste watch weak wear weather week weird welcome well went were whatever whenever wherever whether while whole whose wide wife win wish within without
        woman wonder word wore work workaround world worry worse worst worth wow write written wrong wrote yeah year yes yesterday yet young yourself zero
        """;

    private static readonly FrozenSet<string> Stems = Listed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PorterStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> StemsOf(char letter) => Stems.Where(stem => stem[0] == letter).Order(StringComparer.Ordinal);

    /// <summary>In whatever form: "protecting" too.</summary>
    public static bool Contains(string word) => Stems.Contains(PorterStemmer.Stem(word));
}
