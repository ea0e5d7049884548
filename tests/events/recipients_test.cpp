// SPDX-License-Identifier: Apache-2.0
// Who receives an act, where the sentence tells him in an unusual place.
#include "events/gold.h"

namespace depesche {
namespace {

using support::GoldCase;
using support::read_case;
using enum EventType;

// "actor > recipient" of the first event of the type.
std::string sides(const std::string& text, EventType type) {
  const auto one = [](const auto& list) { return list.empty() ? std::string("nobody") : list.front().code; };
  for (const Record::Event& e : read_case(GoldCase{"", "", text, {}}).events)
    if (e.type == type) return one(e.actors) + " > " + one(e.recipients);
  return "no such event";
}

TEST(Recipient, IsATitleWithANameThatLooksLikeTheSubjectOfAPassive) {
  EXPECT_EQ(sides("Großbritannien wählt. Premier Blair wird vorgeworfen, das Parlament getäuscht zu haben.", Accuse), "UNK > GBR GOV");
}

TEST(Recipient, IsATitleWithANameBesideTheNounOfAPhrase) {
  EXPECT_EQ(sides("Deutschland wählt. Kanzlerin Merkel stärkt Verteidigungsminister Jung den Rücken.", Support), "DEU GOV > DEU GOV");
}

TEST(Recipient, IsWhomCriticsAreAgainst) {
  EXPECT_EQ(sides("Russland wählt. Kritiker Putins sehen in dem Gesetz einen Versuch, die Presse mundtot zu machen.", Accuse), "RUS CVL > RUS GOV");
  EXPECT_EQ(sides("Russland wählt. Kritiker des Präsidenten sehen darin Willkür.", Accuse), "RUS CVL > RUS GOV");
}

TEST(Recipient, OfARefusalIsNotHeWhoseTroopsRefuse) {
  EXPECT_EQ(sides("Präsident Assad sagte, seine Soldaten würden sich nicht zurückziehen.", Reject), "SYR MIL > nobody");
}

TEST(Recipient, IsTheGovernmentWherePoliticsIsAsked) {
  EXPECT_EQ(sides("Deutschland wählt. Die Politik müsse endlich handeln, sagte der Gewerkschaftschef Frank Bsirske.", Request), "DEU LAB > DEU GOV");
  EXPECT_EQ(sides("Deutschland wählt. Der Bund der Steuerzahler wirft der Verwaltung Verschwendung vor.", Accuse), "DEU NGO > DEU GOV");
}

TEST(Recipient, IsWhomTheNounOfTheObjectTells) {
  EXPECT_EQ(sides("Deutschland wählt. Der Bundespräsident erneuerte seinen Appell an die Bürger, zur Wahl zu gehen.", Request), "DEU GOV > DEU CVL");
}

TEST(Place, IsNotWhatAPlagueIsCalled) {
  EXPECT_EQ(sides("Wegen Corona fiel das Fest aus. Die Polizei nahm in Halle drei Demonstranten fest.", Coerce), "DEU COP > DEU CVL");
  EXPECT_EQ(sides("Schweden hat den Niederlanden Hilfe zugesagt.", Agree), "SWE GOV > NLD GOV");
}

TEST(Recipient, OfADenialIsWhoSaidSo) {
  EXPECT_EQ(sides("Chile warf Peru einen Angriff vor. Lima bestritt am Montag im Gespräch mit Präsident Macron jede Beteiligung.", Reject), "PER GOV > CHL GOV");
  EXPECT_EQ(sides("Chile dementierte die Meldung, dass Peru Waffen geliefert habe.", Reject), "CHL GOV > nobody");
  EXPECT_EQ(sides("Chile bestritt den Vorwurf Limas.", Reject), "CHL GOV > PER GOV");
}

TEST(Recipient, OfAThreatIsNotTheArmyThatIsToBeUsedNorWhoDidSomethingToOthers) {
  EXPECT_EQ(sides("Peru wählt. Der peruanische Präsident drohte, die Armee einzusetzen.", Threaten), "PER GOV > nobody");
  EXPECT_EQ(sides("Norwegen kritisierte Finnland. Peru drohte mit einem Veto.", Threaten), "PER GOV > nobody");
  EXPECT_EQ(sides("Peru drohte, die chilenischen Häfen zu bombardieren.", Threaten), "PER GOV > CHL GOV");
  EXPECT_EQ(sides("Peru drohte, Santiago zu beschießen.", Threaten), "PER GOV > CHL GOV");
  EXPECT_EQ(sides("Peru drohte, chilenische Banken zu sperren.", Threaten), "PER GOV > CHL BUS");
  EXPECT_EQ(sides("Peru drohte mit dem Abzug der peruanischen Soldaten.", Threaten), "PER GOV > nobody");
}

TEST(Recipient, IsNotWhoDoesTheSame) { EXPECT_EQ(sides("Oslo lehnte die Einmischung ab, ähnlich wie Lima.", Reject), "NOR GOV > nobody"); }

TEST(Recipient, IsThePlaceThatManyBombed) {
  EXPECT_EQ(sides("Norwegische und finnische Flugzeuge bombardierten Lima.", Assault), "NOR GOV > PER GOV");
  EXPECT_EQ(sides("Ein Flugzeug der Norweger bombardierte Lima.", Assault), "NOR CVL > PER GOV");
}

TEST(Recipient, OfAnArrestIsOneOfThePeopleOfTheStateThatArrests) {
  EXPECT_EQ(sides("Peru wählt, Peru hofft, Peru wartet. Die norwegische Regierung verbot Treffen von mehr als zehn Personen.", Coerce), "NOR GOV > NOR CVL");
}

TEST(Recipient, IsAgainstWhomOneRails) { EXPECT_EQ(sides("Norwegen wählt. Der König wettert gegen die Opposition.", Accuse), "NOR GOV > NOR PTY"); }

TEST(Recipient, IsWhoMadeWhatIsBlamed) {
  EXPECT_EQ(sides("Der König kritisierte den von Peru und Chile geplanten Angriff.", Accuse), "UNK > PER GOV");
  EXPECT_EQ(sides("Norwegen begrüßte den von Peru vorgelegten Plan.", Support), "NOR GOV > PER GOV");
}

TEST(Recipient, IsNotHeWhoDeniesWhatHeIsSaidToHaveDone) {
  EXPECT_EQ(sides("Ein Sprecher des Weißen Hauses dementierte jede Beteiligung der USA.", Reject), "USA GOV > nobody");
}

TEST(Recipient, IsNotTheTownThatATreatyIsCalledAfter) {
  EXPECT_EQ(sides("Serbien wählt. Präsident Milosevic wies das Abkommen von Rambouillet zurück.", Reject), "SRB GOV > nobody");
}

TEST(Recipient, IsEveryNameOfAListWithItsLast) {
  EXPECT_EQ(sides("Die Regierung in Belgrad brach die Beziehungen zu den USA, Frankreich, Polen und den Niederlanden ab.", Sanction), "SRB GOV > USA GOV");
}

TEST(Recipient, OfACurfewIsNoCrowdThatMarchedAbroad) {
  EXPECT_EQ(sides("In Lima gingen Studenten auf die Straße. Die norwegische Regierung verhängte eine Ausgangssperre.", Coerce), "NOR GOV > NOR CVL");
}

TEST(Recipient, IsTheLandOfThePlaceInAPlace) {
  EXPECT_EQ(sides("Norwegen griff Stellungen in der Nähe von Lima an.", Assault), "NOR GOV > PER GOV");
}

}  // namespace
}  // namespace depesche
