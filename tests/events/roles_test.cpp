// SPDX-License-Identifier: Apache-2.0
// Who acts and whom it meets, where no phrase of the clause says it plainly.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

std::string codes(const std::vector<Record::Actor>& list) {
  std::string out;
  for (const Record::Actor& p : list) (out += out.empty() ? "" : "+") += p.code;
  return out.empty() ? "-" : out;
}

// `actors -> recipients` of the last event of this type.
std::string sides(const std::string& text, EventType type, const std::string& day = {}) {
  std::string out = "no such event";
  for (const Record::Event& e : read_case(GoldCase{"", day, text, {}}).events)
    if (e.type == type) out = codes(e.actors) + " -> " + codes(e.recipients);
  return out;
}

TEST(OtherSide, OfAnAnswerIsWhoeverDidWhatItAnswers) {
  EXPECT_EQ(sides("Norwegen hat Somalia Hilfe angeboten. Mogadischu nahm das Angebot an.", Agree), "SOM GOV -> NOR GOV");
  EXPECT_EQ(sides("Brasilien schlug Kolumbien eine Waffenruhe vor. Peru lehnte den Vorschlag ab.", Reject), "PER GOV -> BRA GOV");
  EXPECT_EQ(sides("Nordkorea hat am Montag eine Rakete getestet. Tokio verurteilte den Test.", Accuse), "JPN GOV -> PRK GOV");
  EXPECT_EQ(sides("Ungarn hat seine Grenze zu Serbien geschlossen. Österreich kritisierte den Schritt.", Accuse), "AUT GOV -> HUN GOV");
}

TEST(OtherSide, OfANounMayHangOnWhoeverOwnsIt) {
  EXPECT_EQ(sides("Am Montag folgte die Kritik der polnischen Regierung an Moskau.", Accuse), "POL GOV -> RUS GOV");
  EXPECT_EQ(sides("Am Montag begann in Riga das Treffen der lettischen Minister mit Präsident Macron.", Consult), "LVA GOV+FRA GOV -> -");
}

TEST(OtherSide, OfAReproachIsWhoeverTheSecondOfTwoThingsBelongsTo) {
  EXPECT_EQ(sides("In Chicago haben Tausende Menschen gegen Rassismus und Polizeigewalt demonstriert.", Protest), "USA CVL -> USA COP");
}

TEST(OtherSide, OfADemandOfThePoliceIsThoseWhomTheyMeet) {
  EXPECT_EQ(sides("In Lissabon demonstrierten Tausende Menschen. Die Polizei rief zum Verlassen des Platzes auf.", Request), "PRT COP -> PRT CVL");
}

TEST(OtherSide, OfADemandAbroadIsTheHost) {
  EXPECT_EQ(sides("Der britische Außenminister Dominic Raab forderte in Nairobi rasche Reformen.", Request, "2021-01-20"), "GBR GOV -> KEN GOV");
}

TEST(OtherSide, OfASecondDemandIsThatOfTheFirst) {
  EXPECT_EQ(sides("Norwegen forderte Island auf, die Quoten zu senken. Zudem schlug Norwegen eine Konferenz vor.", Request), "NOR GOV -> ISL GOV");
}

TEST(OtherSide, OfAVetoIsTheBodyWhereItIsCast) {
  EXPECT_EQ(sides("Russland legte im UN-Sicherheitsrat sein Veto gegen die Verlängerung ein.", Reject), "RUS GOV -> UN");
}

TEST(Actors, MayStandBehindTheNounOfAPhrase) {
  EXPECT_EQ(sides("Große Bedenken meldete die SPD gegen den Vertrag an.", Accuse).substr(0, 8), "DEU PTY ");
}

TEST(Actors, OfWhomOnlyTheNameIsToldSpeakInTheCountryOfTheText) {
  EXPECT_EQ(sides("In Norwegen streitet das Parlament. Karin Solberg kritisierte die norwegische Regierung scharf.", Accuse), "NOR CVL -> NOR GOV");
}

TEST(OtherSide, OfAMeasureAtHomeIsWhereTheRulerGovernsOnThatDay) {
  EXPECT_EQ(sides("Präsident Michail Saakaschwili verhängte am Freitag das Kriegsrecht.", Coerce, "2008-08-09"), "GEO GOV -> GEO CVL");
}

TEST(OtherSide, OfAComplaintIsWhoeverGetsIt) {
  EXPECT_EQ(sides("China hat sich bei der Schweiz über den Besuch des Dalai Lama beschwert.", Accuse), "CHN GOV -> CHE GOV");
}

TEST(Actors, OfViolenceAreNotThoseWhoTellOfIt) {
  EXPECT_EQ(sides("Die Agentur AFP berichtete von Männern, die sich in die Luft gesprengt hätten.", Assault).substr(0, 7), "UNK -> ");
  EXPECT_EQ(sides("Die Agentur AFP berichtete von einem Mann, der sich in Kabul in die Luft gesprengt habe.", Assault).substr(0, 10), "AFG CVL ->");
}

TEST(Actors, OfAPhraseAreNotItsNoun) {
  EXPECT_EQ(sides("Präsident Boris Jelzin setzte Ministerpräsident Viktor Tschernomyrdin ab.", Sanction, "1998-03-23"), "RUS GOV -> RUS GOV");
}

TEST(Actors, OfDeathsInAFightAreItsSides) {
  EXPECT_EQ(sides("Bei Gefechten zwischen der syrischen Armee und Rebellen wurden zehn Menschen getötet.", Assault), "SYR MIL+SYR REB -> SYR CVL");
  EXPECT_EQ(sides("Fünf Soldaten starben im Libanon bei Kämpfen gegen die Hisbollah.", Assault), "LBN REB -> LBN MIL");
}

TEST(Actors, OfAnAttackAreNotThoseWhoWarnOfOne) {
  EXPECT_EQ(sides("Wer Journalisten angreife, werde bestraft, sagte Innenminister Horst Seehofer in Berlin. Am Freitag wurde ein Reporter angegriffen.", Assault, "2020-05-03").substr(0, 7), "UNK -> ");
}

TEST(Actors, OfARelativeClauseAreNobodyItsPronounDoesNotAgreeWith) {
  EXPECT_EQ(sides("Baerbock forderte die Freilassung Nawalnys, der in Moskau festgenommen wurde.", Coerce, "2021-02-02"), "RUS COP -> RUS PTY");
}

TEST(OtherSide, OfANounIsWhoStandsBehindItsPrepositionInWhateverCaseItIsRead) {
  EXPECT_EQ(sides("Die Öllieferungen des Iran an Syrien begannen im Mai.", Cooperate), "IRN GOV -> SYR GOV");
}

TEST(OtherSide, IsTheSubjectBehindAPlaceWhereItsArticleIsNoGenitive) {
  EXPECT_EQ(sides("Am Montag wurde in Belgrad der General Ratko Mladic verhaftet.", Coerce, "2008-07-22"), "SRB COP -> BIH MIL");
}

TEST(Actors, OfWhatSeveralSayAreAllOfThem) {
  EXPECT_EQ(sides("Die USA und Großbritannien erklärten, Russland müsse abziehen.", Request), "USA GOV+GBR GOV -> RUS GOV");
}

TEST(Actors, OfARelativeClauseAreWhatItHangsOn) {
  EXPECT_EQ(sides("In Wien sprach die Regierung mit den Unionsparteien, die einen Beitritt der Türkei ablehnen.", Reject), "DEU PTY -> TUR GOV");
  EXPECT_EQ(sides("Der Plan kam von Ägypten, das vorschlug, in Nahost eine Zone einzurichten.", Request).substr(0, 7), "EGY GOV");
}

TEST(Actors, InThePluralAreTakenUpByTheyWhateverStandsBehindThem) {
  EXPECT_EQ(sides("Aktivisten der Organisation Greenpeace haben heute ein Kraftwerk blockiert. Am Abend forderten sie die Schließung.", Request).substr(0, 7), "INT NGO");
}

TEST(Actors, OfAMeetingAreNotThoseWhereItIs) {
  EXPECT_EQ(sides("In dieser Woche ist in Paris ein Treffen der Außenminister Irans und Russlands in Wien geplant.", Consult), "IRN GOV+RUS GOV -> -");
  EXPECT_EQ(sides("Am Montag beginnen Beratungen der EU-Außen- und Europaminister.", Consult), "EU -> -");
  EXPECT_EQ(sides("In Den Haag beraten Staats- und Regierungschefs von 30 Ländern. Die Niederlande freuen sich auf die Gäste.", Consult), "UNK GOV -> -");
}

TEST(Actors, OfAClashAreTheCrowdAndThePolice) {
  EXPECT_EQ(sides("In Belgrad sind Demonstranten ins Parlament eingedrungen. Dabei kam es zu Zusammenstößen mit der Polizei.", Assault), "SRB COP+SRB CVL -> -");
  EXPECT_EQ(sides("In Lyon demonstrierten Tausende Menschen gegen die Regierung. Bei Krawallen wurden fünf Polizisten verletzt.", Assault), "FRA CVL -> FRA COP");
}

TEST(Actors, OfAGroupAreThoseItIsMadeOf) {
  EXPECT_EQ(sides("In der Nacht hat eine Gruppe bewaffneter Rebellen in Mali einen Konvoi überfallen.", Assault).substr(0, 7), "MLI REB");
  EXPECT_EQ(sides("An den Protesten in Sofia beteiligten sich auch unbekannte Gruppen.", Protest), "BGR CVL -> -");
}

TEST(Actors, ThatNobodyKnowsAreNotTheGovernment) {
  EXPECT_EQ(sides("In Berlin schwieg die Kanzlerin. Viele Stimmen fordern kleinere Klassen.", Request), "UNK -> -");
  EXPECT_EQ(sides("In Berlin schwieg die Kanzlerin. Lehrerorganisationen fordern kleinere Klassen.", Request), "DEU NGO -> -");
}

TEST(OtherSide, OfAProtestForSomebodysReleaseIsWhoGoverns) {
  EXPECT_EQ(sides("In Lyon demonstrierten Tausende Menschen für die Freilassung der Lehrer.", Protest), "FRA CVL -> FRA GOV");
}

TEST(OtherSide, IsNobodyThatDoesNotExistYet) {
  EXPECT_EQ(sides("Italiens Präsident Sergio Mattarella hat die Bildung einer Einheitsregierung gefordert.", Request, "2021-02-03"), "ITA GOV -> -");
}

TEST(OtherSide, IsNotWhomTheRefusalSpares) {
  EXPECT_EQ(sides("Der ungarische Minister weigert sich, den Abgeordneten zu kritisieren.", Reject), "HUN GOV -> -");
  EXPECT_EQ(sides("Nach US-Präsident Donald Trump will auch sein Rivale Joe Biden Portland besuchen.", Consult, "2020-09-02"), "USA PTY -> -");
}

TEST(OtherSide, IsNotWhereSomethingIsSaid) {
  EXPECT_EQ(sides("Außenminister Heiko Maas hat am Mittwoch im Bundestag vor einem Abzug gewarnt.", Request, "2020-03-05"), "DEU GOV -> -");
}

TEST(OtherSide, OfAReproachInTheFirstSentenceIsWhoDoesItBelow) {
  EXPECT_EQ(sides("Heiko Maas hat die geplante Annexion kritisiert. Israels Regierung will im Juli Gebiete im Westjordanland annektieren.", Accuse, "2020-06-10"), "DEU GOV -> ISR GOV");
}

TEST(OtherSide, OfAPromiseIsForWhomItIs) {
  EXPECT_EQ(sides("Wirtschaftsminister Peter Altmaier hat neue Hilfen für die Unternehmen versprochen.", Agree, "2021-02-16"), "DEU GOV -> DEU BUS");
}

TEST(OtherSide, OfALandThatIsTakenIsTheStateWhoseItIs) {
  EXPECT_EQ(sides("Russland hat im März die Krim annektiert.", Coerce, "2014-05-07"), "RUS GOV -> UKR GOV");
}

TEST(OtherSide, OfAMarchInManyTownsIsWhomItIsAgainst) {
  EXPECT_EQ(sides("Am Samstag hatten 100.000 Menschen in hundert Städten gegen Präsident Wladimir Putin demonstriert.", Protest, "2021-01-25"), "RUS CVL -> RUS GOV");
}

TEST(OtherSide, OfACallForReleaseIsWhoHoldsHim) {
  EXPECT_EQ(sides("Frankreichs Präsident verlangte die Freilassung einer Lehrerin, die in Teheran festgenommen wurde.", Request, "2009-07-09"), "FRA GOV -> IRN GOV");
}

TEST(Actors, OfAnExecutionAreTheState) {
  EXPECT_EQ(sides("In Teheran sind am Montag drei Häftlinge hingerichtet worden.", Assault).substr(0, 7), "IRN GOV");
}

TEST(Actors, OfAnAttackAtARallyAreTheCrowd) {
  EXPECT_EQ(sides("In Leipzig demonstrierten Hunderte Menschen gegen die Regierung. Dabei kam es zu Zusammenstößen.", Assault), "UNK -> -");
  EXPECT_EQ(sides("Bei einer Demonstration in Leipzig ist es zu Zusammenstößen gekommen.", Assault), "DEU CVL+DEU COP -> -");
}

TEST(Actors, AreNamedBehindACallingThatNoTableKnows) {
  EXPECT_EQ(sides("In Berlin tagte der Rat. Von den Spielern forderte Sportvorstand Lutz Pfannenstiel Disziplin.", Request).substr(0, 7), "DEU CVL");
}

TEST(OtherSide, OfAPhraseIsWhoseItsNounIs) {
  EXPECT_EQ(sides("Paris begrüßte die Entscheidung der Regierung in Kiew.", Support), "FRA GOV -> UKR GOV");
}

TEST(OtherSide, OfAMarchStandsBehindItsNoun) {
  EXPECT_EQ(sides("Tausende Menschen nahmen in Athen an einer Demonstration gegen die Regierung teil.", Protest), "GRC CVL -> GRC GOV");
  EXPECT_EQ(sides("In Athen kam es am Sonntag zur ersten Protestaktion gegen die Regierung mit 20 Verletzten.", Protest), "GRC CVL -> GRC GOV");
}

TEST(Actors, JoinedWithTheirTitlesAreAllThere) {
  EXPECT_EQ(sides("Präsident Barack Obama und Präsident Dmitri Medwedew trafen sich in Prag.", Consult, "2010-04-09"), "USA GOV+RUS GOV -> -");
}

TEST(Actors, AreNotWhereItHappens) {
  EXPECT_EQ(sides("In Kundus starben Soldaten durch Angriffe der Nato. Bei Kabul wurden drei Zivilisten getötet.", Assault, "2010-04-09"), "NATO -> AFG CVL");
}

TEST(OtherSide, OfAMarchOfOpponentsIsWhoseTheOpposedIs) {
  EXPECT_EQ(sides("Gegner der Regierung demonstrierten am Samstag in Athen.", Protest), "GRC CVL -> GRC GOV");
}

TEST(OtherSide, OfBlameIsNotWhomTheBlamedHarms) {
  EXPECT_EQ(sides("Dies schwäche die Nato, sagte Präsident Biden.", Accuse), "USA GOV -> -");
}

TEST(OtherSide, OfADemandIsNotWhomItIsFor) {
  EXPECT_EQ(sides("Der Minister fordert in Wien höhere Strafen für Terroristen.", Request, "2010-04-09"), "AUT GOV -> -");
}

TEST(OtherSide, OfABrokenUpMarchIsWhoMarched) {
  EXPECT_EQ(sides("Protestzüge in Hamburg sind von der Polizei aufgelöst worden.", Coerce), "DEU COP -> DEU CVL");
}

TEST(OtherSide, OfThePoliceIsNotItsOwnGovernment) {
  EXPECT_EQ(sides("Die Polizei hat in Hamburg ein Haus in der Altstadt geräumt.", Coerce), "DEU COP -> -");
}

TEST(Actors, OfDeathInAFightAreBothWhoFought) {
  EXPECT_EQ(sides("Bei Gefechten zwischen der Armee und Rebellen wurden im Kongo zwölf Zivilisten getötet.", Assault, "2010-04-09"), "COD MIL+COD REB -> COD CVL");
}

TEST(Actors, OfWhomOnlyTheNumberIsToldAreOfNoState) {
  EXPECT_EQ(sides("Viele beklagen, dass die EU zu spät handelte. In Berlin sitzt die Regierung.", Accuse), "UNK -> EU");
}

TEST(Actors, OfAnAttackAreNotThePlaceThatItIsCalledAfter) {
  EXPECT_EQ(sides("Bei den Terroranschlägen von Bali starben zweihundert Menschen.", Assault, "2010-04-09"), "UNK -> IDN CVL");
}

TEST(Actors, OfASurnameThatIsAnotherWordAreNamedBehindTheirOffice) {
  EXPECT_EQ(sides("Kanzler Kurz und Präsident Macron trafen sich am Freitag.", Consult, "2021-03-10"), "AUT GOV+FRA GOV -> -");
  EXPECT_EQ(sides("Ministerpräsident Weil kritisierte Präsident Macron.", Accuse, "2021-03-10"), "DEU GOV -> FRA GOV");
  EXPECT_EQ(sides("Kanzler Scholz kritisierte kurz darauf Präsident Macron.", Accuse, "2022-03-10"), "DEU GOV -> FRA GOV");
}

TEST(Actors, WhoPresideOverAPartyActForIt) {
  EXPECT_EQ(sides("SP-Co-Präsident Cédric Wermuth kritisierte den Bundesrat in Bern.", Accuse, "2021-03-10"), "CHE PTY -> CHE GOV");
  EXPECT_EQ(sides("Der Präsident der SP kritisierte den Bundesrat in Bern.", Accuse, "2021-03-10"), "CHE PTY -> CHE GOV");
  EXPECT_EQ(sides("CSU-Minister Scheuer kritisierte Präsident Macron.", Accuse, "2021-03-10"), "DEU GOV -> FRA GOV");
}

TEST(Actors, OfARelativeClauseAreNotWhoseGenderItsPronounHasInTheDative) {
  EXPECT_EQ(sides("Die Kanzlerin, der die Opposition in Berlin Untätigkeit vorwirft, schweigt.", Accuse, "2011-02-10"), "DEU PTY -> DEU GOV");
  EXPECT_EQ(sides("In Kiew schweigt Julia Timoschenko, der die Staatsanwaltschaft Verrat vorwirft.", Accuse, "2011-02-10"), "UKR COP -> UKR PTY");
}

TEST(Actors, AreNotOfAPlaceNamedInPassing) {
  const std::string text = "Der ägyptische Präsident wankt. Ägypten wartet auf ein Wort aus Kairo, und die ägyptische Opposition hofft. Der ägyptische Minister schweigt. In Washington zögert man. Am Abend feuerte die Polizei auf die Menge.";
  EXPECT_EQ(sides(text, Assault, "2011-02-10"), "EGY COP -> EGY CVL");
}

TEST(Actors, AreNotWhoIsCitedByAPhrase) {
  EXPECT_EQ(sides("Minister Maas zufolge haben die Behörden in Paris Präsident Macron kritisiert.", Accuse, "2021-03-10"), "FRA GOV -> FRA GOV");
  EXPECT_EQ(sides("Von der Leyen kritisierte Präsident Macron.", Accuse, "2021-03-10"), "EU -> FRA GOV");
}

TEST(Sides, OfAHeadlineOfTwoNamesAreInTheirOrder) {
  EXPECT_EQ(sides("Putin droht Kiew", Threaten, "2021-12-03"), "RUS GOV -> UKR GOV");
  EXPECT_EQ(sides("Kiew droht Putin", Threaten, "2021-12-03"), "UKR GOV -> RUS GOV");
}

TEST(Sides, OfAPluralAndTheBareNameBehindItAreTwo) {
  EXPECT_EQ(sides("Am Morgen griffen russische Truppen Kiew an.", Assault, "2022-03-03"), "RUS MIL -> UKR GOV");
  EXPECT_EQ(sides("In der Nacht haben israelische Kampfjets Damaskus bombardiert.", Assault, "2022-03-03"), "ISR MIL -> SYR GOV");
  EXPECT_EQ(sides("Am Morgen hat die russische Armee Kiew angegriffen.", Assault, "2022-03-03"), "RUS MIL -> UKR GOV");
  EXPECT_EQ(sides("In Teheran besetzten Demonstranten das amerikanische Konsulat.", Protest, "1979-11-05"), "IRN CVL -> USA GOV");
}

TEST(Sides, OfTitlesBetweenTwoNamesAreBoth) {
  EXPECT_EQ(sides("Jordaniens König Abdullah und Ägyptens Präsident Sisi forderten eine Waffenruhe.", Request, "2022-03-03"), "JOR GOV+EGY GOV -> -");
  EXPECT_EQ(sides("Israels Ministerpräsident Bennett und Jordaniens König Abdullah telefonierten am Montag.", Consult, "2022-03-03"), "ISR GOV+JOR GOV -> -");
}

TEST(Actors, OfWhatANameInTheGenitiveStandsBeforeAreItsOwn) {
  EXPECT_EQ(sides("Japan verurteilte Nordkoreas Raketentest.", Mobilize), "PRK MIL -> -");
  EXPECT_EQ(sides("Präsident Macron traf am Montag Bayerns Ministerpräsidenten Markus Söder.", Consult, "2021-03-10"), "FRA GOV+DEU GOV -> -");
}

TEST(Actors, OfAnAdjectiveOfTwoStatesAreBoth) {
  EXPECT_EQ(sides("Die russisch-chinesischen Militärübungen begannen am Montag.", Cooperate), "RUS MIL+CHN MIL -> -");
  EXPECT_EQ(sides("Nordkorea kritisierte die amerikanisch-südkoreanischen Militärübungen.", Accuse), "PRK GOV -> USA MIL+KOR MIL");
}

TEST(Actors, OfShipsThatNobodyOwnsAreNotOfWhereTheyLie) {
  EXPECT_EQ(sides("Ein Flugzeugträger kreuzt vor Taiwan.", Mobilize), "UNK -> -");
  EXPECT_EQ(sides("Ein amerikanischer Flugzeugträger kreuzt vor Taiwan.", Mobilize), "USA MIL -> -");
}

TEST(Actors, OfTroopsThatNobodyIsSaidToMoveAreTheTroops) {
  EXPECT_EQ(sides("Die amerikanischen Truppen in Polen wurden in Alarmbereitschaft versetzt.", Mobilize), "USA MIL -> -");
  EXPECT_EQ(sides("Einige Länder zogen ihre Soldaten aus Mali ab.", Retreat), "UNK -> MLI GOV");
}

TEST(Sides, OfOneWordForSeveralStatesAreAllOfThem) {
  EXPECT_EQ(sides("Die Regierungen der drei Westmächte forderten die Sowjetunion zum Abzug auf.", Request, "1961-08-14"), "USA GOV+GBR GOV+FRA GOV -> SUN GOV");
  EXPECT_EQ(sides("Die Westmächte kritisierten Moskau.", Accuse, "1961-08-14"), "UNK GOV -> SUN GOV");
  EXPECT_EQ(sides("Die Präsidenten der baltischen Staaten kritisierten Moskau.", Accuse, "2014-08-14"), "EST GOV+LVA GOV+LTU GOV -> RUS GOV");
  EXPECT_EQ(sides("Russland und China streiten. Die Außenminister beider Länder trafen sich in Genf.", Consult, "2014-08-14"), "RUS GOV+CHN GOV -> -");
}

TEST(Sides, OfAProtestAreNotTheProtestersTwice) {
  EXPECT_EQ(sides("Stadträte aus Köln nehmen an der Kundgebung gegen den Lärm teil.", Protest, "2021-03-10"), "DEU GOV -> -");
}

TEST(Sides, OfUnitsBehindANameAreWhomItNames) {
  EXPECT_EQ(sides("PKK-Einheiten griffen einen türkischen Stützpunkt an.", Assault, "2012-12-08"), "TUR REB -> TUR GOV");
}

TEST(Sides, OfARelativeClauseAreWhoseThePaperIs) {
  EXPECT_EQ(sides("Oslo lehnte eine französische Resolution ab, die Syrien zum Abzug auffordert.", Request, "2015-02-01"), "FRA GOV -> SYR GOV");
}

TEST(Sides, OfAnEmbargoBehindAnotherAreAgainstTheSame) {
  EXPECT_EQ(sides("Kanada verhängte Sanktionen gegen Russland. Japan verhängte ein Einfuhrverbot.", EventType::Sanction, "2022-04-22"), "JPN GOV -> RUS GOV");
}

TEST(Actors, WhoAreOnlyCountedArePeopleOfThePlace) {
  EXPECT_EQ(sides("UN-Generalsekretär Guterres rief zur Ruhe auf. Tausende fordern in Santiago Neuwahlen.", Request), "CHL CVL -> CHL GOV");
  EXPECT_EQ(sides("Peru wählt. Gestern verlangten Zehntausende den Rücktritt des Präsidenten.", Request), "PER CVL -> PER GOV");
}

TEST(Actors, BehindWhatABodyIsForAreWhoseItIs) {
  EXPECT_EQ(sides("Der Ausschuss für Menschenrechte der Vereinten Nationen kritisierte Peru.", Accuse), "UN -> PER GOV");
  EXPECT_EQ(sides("Das Ministerium für Auswärtige Angelegenheiten der DDR kritisierte Bonn.", Accuse, "1971-03-02"), "DDR GOV -> DEU GOV");
}

TEST(Content, OfASubordinateClauseIsTheInfinitiveBehindIt) {
  EXPECT_EQ(sides("Die Opposition lobte Peru, während Chile die Regierung in Lima aufforderte, einzulenken.", Request), "CHL GOV -> PER GOV");
  EXPECT_EQ(sides("Die Opposition lobte Peru, während Chile die Regierung in Lima aufforderte, einzulenken.", Concede), "no such event");
}

TEST(OtherSide, OfBothSidesAreTwoStatesOrWhoStrivesWithinOne) {
  EXPECT_EQ(sides("Peru und Chile streiten. Die peruanische Armee schwieg vor den Vereinten Nationen. Oslo rief beide Seiten zur Ruhe auf.", Request), "NOR GOV -> PER GOV+CHL GOV");
  EXPECT_EQ(sides("Peru streitet mit der EU. Die EU wartet, die EU schweigt. Die Polizei griff ein. Oslo rief beide Seiten zur Ruhe auf.", Request), "NOR GOV -> PER GOV+EU");
}

TEST(OtherSide, OfAPronounBeforeAParticleIsWhoeverDidIt) {
  EXPECT_EQ(sides("Peru hat Chile ein Bündnis angeboten. Die Regierung in Santiago wies das zurück.", Reject), "CHL GOV -> PER GOV");
}

}  // namespace
}  // namespace depesche
