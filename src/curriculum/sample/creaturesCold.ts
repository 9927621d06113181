import type { Row } from './rows.ts';

/** Cold task: "Write about a creature, real or made up, for someone who has never met one". */
export const creaturesCold: Row[] = [
  {
    pupil: 0,
    marks: 'sasss',
    text: `The lift troll lives in tall buildings. It is small and grey and it has sticky feet so that it can hang from the roof.

It eats buttons and dropped crisps. If you hear the lift groan, it has probably had too much. It will not come out when people are watching.

Lift trolls have one baby every ten years. Although they look fierce, they are scared of stairs.`,
  },
  {
    pupil: 1,
    marks: 'sssss',
    text: `The barn owl is a pale, silent hunter with a face shaped like a heart. It lives in old barns and hollow trees.

Because its feathers have soft edges, it makes almost no noise when it flies. It can hear the tiny footsteps of a vole under deep grass.

A barn owl swallows its dinner whole. Later, it coughs up a neat grey pellet full of bones and fur. If you pull one apart, you can build a whole skeleton, although you should wash your hands afterwards.`,
  },
  {
    pupil: 2,
    marks: 'naass',
    text: `Cats are furry animals with sharp claws and they live in houses. Some cats are wild. They sleep for about sixteen hours because they hunt in short bursts. A cat has long whiskers and it uses them to feel the size of a gap. Cats wash with their rough tongues. They can see in the dark but they can't see colours very well. My cat is called Pudding and she is black and white. Cats purr when they are happy. Kittens are born with blue eyes.`,
  },
  {
    pupil: 3,
    marks: 'nnnan',
    note: 'Knows his sharks. Not yet paragraphs here, though he had them in his story.',
    text: `sharks live in the sea and they are big. They have teeth. They eat fish and seals and some times people. The bigest is the whale shark and it dosent eat people. Sharks have been on erth for milions of years. They swim and they swim and they never stop. I beleve they are the best fish. A shark has a fin and it sticks out. They can smell blud a long way away. My favrit is the hammer head.`,
  },
  {
    pupil: 4,
    marks: 'aaasa',
    text: `Fell ponies live on the hills. They are strong and hairy and they have long manes. They stay out all winter because their coats are thick.

They eat grass and they paw at the snow to find it. A baby is called a foal. When a foal is born it can stand up in about an hour. My nan had one called Biscuit and it bit everybody. They can carry a lot of wieght.`,
  },
  {
    pupil: 5,
    marks: 'ssass',
    text: `The European bison is the heaviest animal in the forest. It has a dark woolly coat and two short horns that curve upwards.

A hundred years ago there were no wild bison left in Poland. People kept a few in parks and let them go again. Now there are thousands.

Bison eat grass, bark and moss. In the winter the rangers leave piles of hay for them because the snow is deep. A mother with a calf can be dangerous if you stand too close.`,
  },
  {
    pupil: 6,
    marks: 'aasas',
    text: `Goats are clever animals with strange eyes. The black part is a flat line. This is so that they can see all around them while they are eating.

A goat will climb anything. In Morocco there are goats in trees! They climb up because they like the fruit. If a goat is bored it will eat your washing. Baby goats are called kids and so are we. my uncle says there is no difference`,
  },
  { pupil: 7, absent: true },
  {
    pupil: 8,
    marks: 'sdsss',
    text: `A seahorse is a fish, although it doesn't look like one. It has the curved neck of a tiny horse, the curling tail of a monkey and a hard coat of bony plates.

Seahorses are weak swimmers. While other fish zoom about, they hold on to a thin blade of sea grass so that the current can't carry them off.

The most surprising fact is about the babies. The male keeps hundreds of eggs in a pouch on his tummy until they hatch. When they are ready, he shoots them out in a cloud of miniature seahorses.`,
  },
  {
    pupil: 9,
    marks: 'naaaa',
    note: 'Two conjunctions of his own! Not yet paragraphs: on the Friday group again.',
    text: `Wolves live in packs and the leader is called the alpha and they hunt together and they eat deer and rabbits. Wolves have thick fur and yellow eyes and big paws. They howl when they want to find each other and it can be heard six miles away. There used to be wolves in England but there aren't any now because people killed them all. baby wolves are called pups. I think wolves should come back but farmers dont like them. they are a bit like dogs but more dificult.`,
  },
  {
    pupil: 10,
    marks: 'sssss',
    text: `Camels are large desert animals with long curly eyelashes. The lashes keep the sand out when the wind blows.

Most people think that the hump is full of water, but it is really a store of fat. If a camel has nothing to eat for a long time, the hump goes floppy.

A thirsty camel can drink a bath full of water in about ten minutes. It can go without for days because its body wastes nothing. Camels spit when they are cross, so stand well back unless you want a wet face.`,
  },
  {
    pupil: 11,
    marks: 'saaas',
    text: `An octopus has eight arms, three hearts and blue blood. It has no bones at all so it can squeeze through a hole the size of a coin.

It is very clever. it can open jars and it knows which person feeds it. When it is frightened it squirts black ink and shoots away.

Octopuses only live for a year or two. the mother guards her eggs until they hatch and then she dies. That is the saddest fact I know`,
  },
  {
    pupil: 12,
    marks: 'asass',
    text: `The hat moth is a rare insect with velvet wings and feelers like bent pins. It only lives in wardrobes and it is the same colour as whatever it sits on.

Hat moths eat felt, straw and ribbon from old party hats. They come out when it is dark. If you find a hole in your beret there is a moth with a very full stomach close by. They are difficult to catch and they never say sorry.`,
  },
  {
    pupil: 13,
    marks: 'sssss',
    text: `The earthworm is a long pink tube with no eyes, no ears and no legs. It breathes through its skin.

Worms spend their lives eating soil. As they push along, they leave tunnels behind them so that water and air can get down to the roots. Gardeners like my grandad love them because they make the ground rich.

When it rains, worms come up to the top. If you see a blackbird tapping its feet on the lawn, it is pretending to be rain. The worms don't know that until it is too late.`,
  },
  {
    pupil: 14,
    marks: 'nannn',
    note: 'Capital letters were there in her trainer story. Not yet here: read it back together.',
    text: `hamsters are small and fluffy and they live in a cage. they have soft fur and tiny pink feet. My hamster is called Nibbles and he is speshul. He has a weel and he runs all nite. They put food in there cheeks and it gos right back to there sholders. they sleep in the day and you must not wake them up. They are from the dessert. Nibbles disapeared once and he was in the sofa. I was suprised and then I herd him squeek`,
  },
  {
    pupil: 15,
    marks: 'nannn',
    support: 'guided',
    note: 'More words of his own this time. Not yet the -s on he eats, he sleeps.',
    text: `the bear is big and brown. he live in mountain in Romania. he eat froot and fish and honey. In winter he sleep in a dark cave. the mother have two small baby. my grandfather see one bear in his garden. the bear eat all the aples. it is strong and it run fast. You must not run. you stand and you be big. it is importent. i beleve my grandfather`,
  },
  {
    pupil: 16,
    marks: 'sssss',
    text: `Hermit crabs are small sea creatures with soft curly bodies. Because they have no shell of their own, they borrow empty ones from sea snails.

As a crab grows, its house gets tight. It has to hunt for a bigger one before something hungry comes along. Sometimes a whole line of crabs waits beside a big empty shell, from the largest to the smallest. When the first one moves, everybody swaps.

If there are not enough shells, some crabs live in bottle tops. That is why we should take our litter home.`,
  },
  {
    pupil: 17,
    marks: 'dddss',
    text: `Long before there were dinosaurs, there were horseshoe crabs. They are still here, plodding along the sea bed in helmets the colour of old pennies.

A horseshoe crab is not a crab at all. It is a closer cousin of the spider, although you would not guess that unless you turned one over. Underneath, it has five pairs of legs, ten eyes in unlikely places and a mouth in the middle of its knees.

Its blood is pale blue.

Whenever the moon is full in May, thousands of them crawl ashore to lay their eggs while hungry birds wait in rows. Even though so many are eaten, enough survive. They have managed it for four hundred million years.`,
  },
  {
    pupil: 18,
    marks: 'naaaa',
    text: `Rats are clever and they live in drains. They have long pink tails and sharp yellow teeth. there teeth never stop growing so they have to chew all the time. A rat can swim for three days and hold its breath for three minits. They come up in your toilet if they are hungry. Rats carry germs because they live in dirty places. But pet rats are clean. My cousin has two and they know there names. rats are not evil.`,
  },
  {
    pupil: 19,
    marks: 'sssss',
    text: `The grey heron is a tall, thin bird with a yellow beak like a dagger. You can see it beside ponds, rivers and canals.

A heron can stand perfectly still for so long that it looks like a post. When a careless fish swims past, it strikes. It swallows the fish head first so that the scales lie flat.

Herons build huge, untidy nests of sticks at the tops of trees. Although they like to hunt alone, they nest close together. If one is alarmed, the whole noisy treetop takes off.`,
  },
  {
    pupil: 20,
    marks: 'aaaas',
    text: `Rabbits live in burrows under the ground. A lot of burrows together is a warren. They have long soft ears and white tails.

When a rabbit sees danger it thumps its big back foot. all the other rabbits run home and you can see there white tails bobbing. They eat grass and dandelions. They eat there own poo as well because it has goodness left in it. It is disgusting but its true! A baby rabbit is called a kit.`,
  },
  {
    pupil: 21,
    marks: 'naann',
    text: `dragons are big and scaly with long tails and leather wings. they live in caves and they sleep on gold. they breeth fire. there fire is made in there tummy. if you wake one up you are in trubble. some dragons are green and some are red. the red ones are the most dangrus. Welsh people have one on there flag. knights used to fight them becaus they was eating cows. i beleve there is one left and it is in a diffrent cave and it is probly hungry`,
  },
  { pupil: 22, absent: true },
  {
    pupil: 23,
    marks: 'nnaaa',
    text: `Penguins live in the cold and they can't fly and they swim. The dad keeps the egg on his feet and he doesn't eat for two months and he stands in the snow with the other dads. The mum goes to get fish and then she comes back. Penguins slide on their tummies because it is quicker. They have lots of feathers and the feathers keep them warm. I saw one at the zoo and it looked at me. it was cool. They are black and white. I rember it smelled.`,
  },
  {
    pupil: 24,
    marks: 'asass',
    text: `The hedgehog is a shy little animal with a pointed nose and about five thousand spines. Each spine is a stiff hollow hair with a sharp tip.

Hedgehogs come out at night to hunt for beetles, caterpillars and slugs. When they are frightened they roll into a tight ball. You should never give them milk because it makes them ill. In the autumn they look for a dry heap of leaves to sleep in, so check your bonfire carefully.`,
  },
  {
    pupil: 25,
    marks: 'annan',
    support: 'with-help',
    overrides: { 'Y4.DR.02': 'guided' },
    text: `Lions are big cats. They live in Africa. The boy lion has a mane. The girl lions do the hunting.

They hunt zebra. They eat it and the boy goes first. He dident even help. A lion can roar and you can hear it eigt kilometers away. They sleep for twenty hours. A baby lion is a cub and it has spots. they play fight. it is how they lern. They are famus.`,
  },
  {
    pupil: 26,
    marks: 'ssasa',
    text: `Puffins are small black and white sea birds with bright orange beaks. The beak goes grey in the winter and bright again in the spring.

They nest in burrows on the ilands off the coast of Wales. A puffin can carry more than ten fish at once because it has spikes on the roof of its mouth.

The chick is called a puffling. When it is six weeks old it leaves the burrow at night and flies out to sea. It does not come back for years.`,
  },
  {
    pupil: 27,
    marks: 'sasss',
    text: `Peacocks are big birds with blue necks and very long tails. The females are brown and they are called peahens.

A peacock opens his tail when he wants to show off. He shakes it so that the feathers rattle. If the peahen likes it, she stays. She looks at the eyes on the feathers while he dances.

Peacocks lose their tails every summer. They look silly until the new feathers grow. Although they are beautiful, they have a horrible voice like somebody standing on a trumpet.`,
  },
  {
    pupil: 28,
    marks: 'ssass',
    text: `The common limpet is a small sea snail with a grey shell like a tiny tent. It clings to rocks between the tides.

When the tide comes in, the limpet goes for a slow walk to find food. It scrapes green slime off the rock with a long tongue of very hard teeth. Those teeth are the strongest natural material on earth.

Before the water goes out again it returns to exactly the same place. Its shell fits the bumps of the rock like a key in a lock.`,
  },
  {
    pupil: 29,
    marks: 'dssss',
    text: `Otters nearly disappeared from our rivers. They are back now, but you will have to be up early to see one.

An otter has a sleek brown body, webbed feet and a thick tail for steering. It can close its ears and nostrils when it dives.

Its home is called a holt. Usually, this is a dry hole among the roots of an old tree on the bank.

Otters hunt alone unless they have cubs. The cubs are afraid of the water at first, so their mother drags them in until they learn to float. If a river is dirty the fish die and the otters leave. They are the best sign that the water is clean.`,
  },
];
