import type { Row } from './rows.ts';

/** Cold task: "A door that was not there yesterday". */
export const doorwaysCold: Row[] = [
  {
    pupil: 0,
    marks: 'aaass',
    text: `Yesterday the wall by the bins was just a wall. Today there was a green door in it. I looked both ways and pulled the handle. On the other side there was a football pitch made of cloud. A giant in shorts was doing star jumps.

"Do you want a game" he boomed. I said yes and we kicked off. Every time I scored it rained on the people underneath. After half time, the giant got cross because he was losing 14 nil. He blew and blew until I flew backwards through the door. My trainers were soaking and Mum wanted to know why.`,
  },
  {
    pupil: 1,
    marks: 'ssass',
    text: `The door was the size of a cat flap and it was behind Grandad's piano. It had not been there on Sunday.

Very carefully, I pushed it with one finger. It smelled of lemons and old hymn books. I wriggled through on my tummy and came out under a piano as big as a church.

High above me, somebody's feet were pressing the pedals. "You are late for practice" said a voice like a cello. "I only came to look," I whispered. The feet stopped. Everything went quiet. I wriggled out again so fast that I left one of my slippers behind. I have not been brave enough to fetch it.`,
  },
  {
    pupil: 2,
    marks: 'nanas',
    note: 'Wonderful shushing librarian. Not yet speech marks: the talk is all told.',
    text: `One wet Saturday, I was in the library with my sister and she was taking ages. I saw a door between the books about volcanoes and the books about weather. It was only as high as my knee. I crawled in and there was a tiny library with tiny people and one of them told me to shush. She had glasses like full stops. She said I had a book that was late by a hundred years. I said I am sorry I did not know. She stamped my hand with a stamp that said LATE. then my sister called me and I crawled out and the stamp was still there at bedtime`,
  },
  {
    pupil: 3,
    marks: 'nnnnn',
    note: 'Got it all down without help. Not yet full stops: hears the sentences when he reads it to me.',
    text: `i was playin football and the ball went in the bush and i went to get it and there was a dore in the bush. i went throo it and it was all diffrent there was a dinosor and i ran and ran and my hart was going fast and i got the ball back the end`,
  },
  {
    pupil: 4,
    marks: 'naasa',
    text: `There was a new door in my Nan's caravan. It was where the mirror should be. Nan was asleep so I opened it. Before I could stop myself, I fell out onto a beach but the sea was pink and the sand was blue. A mermaid was hanging out her washing. "Pass me the pegs" she said "and be quick." I passed her the pegs. She told me that Nan comes here every summer when she is asleep. Then the tide came in really fast and I thougt I was going to drown but I landed back on Nan's carpet. Nan opened one eye and winked at me. That was a big suprise.`,
  },
  {
    pupil: 5,
    marks: 'annsa',
    text: `In the forest near my babcia's house there is a well. Last night a wooden door grew in the side of it. I know it grew because it still had leaves.

I knocked and the door opened by itself. Inside was a staircase going down and down. At the bottom there was a bear reading a newspaper. He asked me if I had brought any honey. I said no but I had half a doughnut. He ate it in one bite and showed me a window under the water. I could see fish swimming past like birds. He said I could come back but only with jam next time. I beleive he is still waiting.`,
  },
  {
    pupil: 6,
    marks: 'aanaa',
    text: `My uncle has a stall at the market and he sells cloth. On Saturday there was a door behind the yellow cloth. It was made of drum skin so I didn't knock I drummed. It opened on the last beat.

After that, I was in a town where nobody talked they only drummed. I asked for food with a slow beat and they gave me a drum. I asked the way home and they gave me a goat. I had the rhythm wrong! Then I rembered the beat that opened the door and I played it on the goats bell. Next minit I was back behind the cloth. my uncle said where did you get that goat?`,
  },
  {
    pupil: 7,
    marks: 'nnaan',
    text: `I went to the fridge to get milk and the back of it was a door. I climbed over the yogurts and went throo. It was level 9 of my game but real. A robot said "you have ten minits" and I said "to do what" and he said "find the cheese". I ran past lava and I jumped on lasers and I was nearly dead. I thort I was going to lose all my lifes. I cort the cheese and it was in the fridge all along. So I came back. i was suprised that it was still breakfast.`,
  },
  {
    pupil: 8,
    marks: 'sasss',
    text: `Nobody else noticed the door in the museum. It was painted inside the frame of an old picture, at the end of a painted garden path. I was certain that it had been shut when we came in.

"Come on, Amelia," said Miss Osei, but I was already stepping over the frame. Under my shoes, the grass was sticky and smelled of oil. A lady with a stiff white collar was throwing bread to some ducks that never moved.

"You're the first one in four hundred years," she said. "Would you mind posting this letter?" Before I could answer she pushed me back on to the polished floor. In my pocket there was an envelope with a wax seal. It was addressed to the King.`,
  },
  {
    pupil: 9,
    marks: 'nnnaa',
    text: `There was a door in the cave and it was not there before when me and my brother went. My brother said don't go in but I went in. It was dark and it was cold and there was a dripping noise and there was bats. I saw a light and it was a man with a lamp and he was digging for gold. He gave me some gold and I put it in my pocket. Then the roof started to fall down and I ran and the man ran and we got out just in time. when I got home the gold had turned to stone. I was dissapointed and my brother laughed. It was probly magic.`,
  },
  {
    pupil: 10,
    marks: 'asnss',
    text: `Every Eid, my aunt hangs a lantern in the hall. This year, it threw a shadow on the wall that was the shape of a door. When nobody was looking, I put my hand on the shadow and it opened.

Behind it there was a desert at night with more stars than I have ever seen. A camel was lying beside a fire and it was wearing my school jumper. It told me that it was tired of carrying people and wanted to learn to read. We sat down and I wrote the alphabet in the sand. As soon as the sun came up, the lantern went out and so did the door. There was sand in my shoes for a week.`,
  },
  {
    pupil: 11,
    marks: 'aaasa',
    text: `Dad's boat has a hatch in the floor. On Friday there was another hatch next to it that was round and brass. I turned the wheel until it went clunk.

Down below, there was a submarine full of octopuses in uniforms. "Captain on deck" they shouted and they all saluted with eight arms. "Where to sir?" "To the bottom please" I said. We dived past a shipwreck and a whale with a beard. In the end I had to go home for tea. I climbed back up and closed the hatch. Dad asked what I had been doing and I said nothing. It was my favrite day ever.`,
  },
  {
    pupil: 12,
    marks: 'ansaa',
    text: `There was a trunk in Mamie's attic. I lifted the lid and there was not a bottom in it. There was a door in the bottom with a silver knob.

"Don't you dare," said my cousin Luc. I dared. I opened it and jumped. I landed in a shop that sold hats and every hat could talk. "Buy me!" shouted a top hat. "Buy me instead!" cried a beret. I tryed on the beret and it squeezed my head. It was a naughty hat. it made me speak in rhymes all day. I climbed back out but I couldn't take it off at first. luc thougt it was hilarious.`,
  },
  {
    pupil: 13,
    marks: 'nanss',
    text: `My grandad has an allotment with a shed that is always locked. On Sunday morning, the shed had two doors. The one on the left was the old one. The one on the right was made of leaves. I went in the right one. Inside it was summer and the vegetables were as tall as houses. A worm the size of a train stopped beside me and opened its mouth. It had seats. I sat down and we went under the ground past roots and buried coins and a sleeping badger. I thought about Grandad looking for me so I pressed the bell. The worm let me off by the water butt. Grandad asked why I had soil in my ears.`,
  },
  {
    pupil: 14,
    marks: 'nnnan',
    text: `There was a door in the washing mashine. I was looking for my sock. I opened it and crawled in and it was a land of socks. All the socks that get lost go there. There was millions. The king of the socks was a football sock and he was very smelly. He said I coud not leave unless I found his pair. I looked and looked it took me about eigt hours. I found it under a diffrent sock. he was so happy he cryed. Then I came home with my sock but it was the rong one. I dont beleve it I said.`,
  },
  { pupil: 15, absent: true, note: 'Joined the class after this task.' },
  {
    pupil: 16,
    marks: 'aaaas',
    text: `The number 42 bus goes past my house. On Tuesday it had a door at the very back that I had never seen. It said STAFF ONLY on it.

At the next stop, I slipped through. I was on another bus but this one was going along the bottom of the sea. The driver was a seal. "Where are you going" it barked. I didn't know so I said "home." "Home is a long way" said the seal, "you will need two tickets." I gave it my bus pass and a biscuit. we went past coral and a sunken post box and about a million crabs. When we got to my road it was dry again. I still have the ticket and its a fish scale.`,
  },
  {
    pupil: 17,
    marks: 'sssss',
    note: 'Already secure in all three. Next: paragraphs and openings chosen for their effect.',
    text: `The door was lying flat in the rock pool, like a plate at the bottom of a sink. Its handle was a limpet.

With my sleeve rolled up, I reached in and knocked. To my surprise, somebody knocked back. The water drained away with a gurgle and the door swung down into the dark.

"Mind your head," said a voice. "The ceiling is rather low for land people."

An old lobster in an apron was stirring a pan. All around her, hundreds of tiny bottles were labelled with dates. She bottled the sea's sounds, she explained, so that they would not be lost. Before I left, she gave me the quietest one. I keep it on my windowsill and I have only opened it once.`,
  },
  {
    pupil: 18,
    marks: 'nnnna',
    text: `there was a drain cover in the playground and it had a door handle on it. i pulled it. me and Kai went down the ladder it was slimey. there was a skeleton with a sword and he said give me your lunch. We gave him our lunch and he liked the crisps but he hated the apple. Then he let us go past there was a chest and it was full of diamonds. we filled are pockets. then the bell went and we had to go in. I told the teacher and she didnt belive me`,
  },
  {
    pupil: 19,
    marks: 'asass',
    text: `My grandmother says that a round gate is for the moon to come through. On the night of the festival, I saw a round gate in our fence. The fence has never had a gate.

Quietly, I put on my coat over my pyjamas. I stepped over the edge and found myself in a garden made of paper. The trees were folded and the pond was silver foil. "Please do not sneeze" said a paper crane. "One sneeze and we would all blow away." I held my breath as long as I could. In the end, I ran back to the gate and sneezed in my own garden. One paper leaf came with me.`,
  },
  {
    pupil: 20,
    marks: 'naaaa',
    text: `On sports day, I was waiting for the egg and spoon race and I saw a door in the grass. It was a rabbit hole with a door on it. I went in and my egg rolled in first. There was a rabbit doctor and she said "that is a baby!" "No it's an egg" I said. She put it in a bed and gave it medicine. I said I need it for my race and all the rabbits began to cry. so I let them keep it. I came out and I had to run with just a spoon and I came forth. but nobody noticed becaus they thougt the egg was just very small.`,
  },
  {
    pupil: 21,
    marks: 'nnann',
    note: 'So much voice. Not yet capital letters; reads it back with every pause in the right place.',
    text: `in the castle there is a trap dore and it wasnt there befor. me and dad opened it and dad went first "its dark" he said "come on". we went down and there was a dragon asleep on gold and bones. dad steped on a bone and it went crack and the dragon woke up and it was very angrey. "RUN" said dad. we ran up the stairs strate away and the dragon breved fire and my breth was all gone. dads hat got burnt. we shut the dore and sat on it. it was the best day. we had a ice cream and i rember it`,
  },
  {
    pupil: 22,
    marks: 'saass',
    text: `Nani's cupboard smells of sandalwood and it is full of saris. Last Diwali the red one was moving even though the window was shut.

Behind the red one, there was a narrow door painted with peacocks. I turned sideways and squeezed in. The peacocks stepped off the paint and walked in front of me like guards.

They took me to a lady who was sewing the sky. "I have run out of blue" she said sadly. I gave her the ribbon from my plait. She threaded it through her needle and the whole sky went the colour of my ribbon. When I came out Nani looked at my hair and smiled. "So you have met her," she said.`,
  },
  {
    pupil: 23,
    marks: 'nanaa',
    text: `We have a treehouse and I was in it. One day, a door came in the trunk and I opened it and I went in and there was a lift inside. I pressed up and it went up and up and I got to the top and it was in space. I saw the earth and it was small like a marble. There was a man on the moon and he was eating toast. He gave me toast and it was nice. Then I went in the lift and I pressed down and I went home and I had my tea. Mum said where were you and I said in space. she didn't beleve me.`,
  },
  {
    pupil: 24,
    marks: 'annsa',
    text: `My dolls' house has six rooms. On Monday it had seven. The new room had a door in it that was no bigger than a stamp.

I touched it with my finger and I started to shrink. I was as small as a pin. I went in and the dolls were having a meeting about me. They said I never dusted and that I had put the bath in the kitchen. They voted and I had to clean the whole house with a toothbrush. It took all afternoon. When I had finished they let me grow again. I put the bath in the right place and now I dust evry week. I am a bit fritened of them and prehaps I always will be.`,
  },
  {
    pupil: 25,
    marks: 'nnnnn',
    support: 'guided',
    note: 'Told it to me first, then wrote it a sentence at a time with me beside him.',
    text: `the bin lory came and it had a dore in the side. i went in. it was a rocket. a alein was driving. he said hi. we went to mars. it was red. i was scerd and my hart was banging. we got chips. it was diffrent chips they was green. then we came home. it was erly and mum was asleep. it was fun i like the alein.`,
  },
  {
    pupil: 26,
    marks: 'aasaa',
    text: `My taid worked in the slate mine. He always said there was one door down there that nobody made. I didn't believe him until I saw it on our school trip.

Slowly, I pushed the slate. It slid back and there was a choir of little men with lamps on there heads. "Sing with us or go home," said the smallest one. "I can't sing," I said. "Then hum!" he shouted. I hummed and the whole mountain hummed back. When the guide called my name they blew there lamps out. I ran back to the others. my hands was grey for days. Taid was the only one who didn't laugh he just nodded and hummed. It was a speshal secret.`,
  },
  {
    pupil: 27,
    marks: 'nansa',
    text: `I got a snow globe for my birthday and it had a house inside. When I shook it, the door of the house opened. A tiny woman came out and waved at me to come in. I put my nose on the glass and then I was inside and my ears were full of snow. Every time somebody shakes the globe she has to tidy up her whole house again. She had a list of all the people who had shaken it and my name was on it two hundred times. I said I was sorry and I helped her to stick the plates to the shelf. Then I was back in my room. I put the globe on the highest shelf so nobody can shake it. Probly she is having a cup of tea.`,
  },
  { pupil: 28, absent: true },
  {
    pupil: 29,
    marks: 'sanss',
    text: `The fog comes in from the lough on most mornings. On the first day of the holidays, it came in with a door in it. The door was made of fog too, so I only found it because I banged my knee.

I stepped through and heard music. People in grey were dancing in a ring and their feet didn't touch the grass. They asked me to dance and I asked them what time I would have to be home. They said that nobody had ever asked them that before.

They looked so sad that I danced one dance. Then I let go of their hands and shut my eyes. The sun came out and the door melted. My hair was wet and a whole day had gone.`,
  },
];
